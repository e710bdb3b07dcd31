create table account (
  id uuid not null primary key,
  username varchar(80) not null,
  display_name varchar(120) not null,
  email varchar(254) not null,
  language char(2) not null,
  password_hash varchar(200),
  must_change_password boolean not null default false,
  second_factor varchar(200),
  second_factor_step bigint not null default 0,
  session_version int not null default 1,
  disabled boolean not null default false,
  wants_mail boolean not null default true,
  created_at datetime(6) not null,
  constraint account_username unique (username),
  key by_email (email)
);

create table role_grant (
  account_id uuid not null,
  role varchar(20) not null,
  operator varchar(40) not null default '',
  primary key (account_id, role, operator),
  constraint role_grant_account foreign key (account_id) references account (id)
);

create table sign_in_counter (
  id char(64) not null primary key,
  failures int not null,
  window_until datetime(6) not null
);

create table remember_token (
  selector varchar(60) not null primary key,
  account_id uuid not null,
  verifier_hash char(64) not null,
  previous_hash char(64),
  rotated_at datetime(6) not null,
  expires_at datetime(6) not null,
  constraint remember_token_account foreign key (account_id) references account (id)
);

create table one_time_token (
  token_hash char(64) not null primary key,
  account_id uuid not null,
  purpose varchar(20) not null,
  payload varchar(254) not null default '',
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  key by_account (account_id, purpose),
  constraint one_time_token_account foreign key (account_id) references account (id)
);
