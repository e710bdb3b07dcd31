create table medium (
  id uuid not null primary key,
  operator varchar(40) not null,
  number varchar(24) not null,
  kind varchar(20) not null,
  issue_serial bigint not null,
  holder uuid,
  holder_name varchar(120),
  photograph uuid,
  issued_on date not null,
  expires_on date,
  block_reason varchar(12),
  blocked_at datetime(6),
  version bigint not null,
  constraint medium_number unique (operator, number),
  constraint medium_serial unique (operator, issue_serial),
  constraint medium_serial_counts_from_0 check (issue_serial >= 0),
  constraint medium_blocked_since check ((block_reason is null) = (blocked_at is null)),
  key medium_by_number (number),
  key medium_blocked (operator, block_reason, issue_serial)
);

create table medium_block (
  id uuid not null primary key,
  medium_id uuid not null,
  reason varchar(12) not null,
  blocked_at datetime(6) not null,
  lifted_at datetime(6),
  constraint medium_block_medium foreign key (medium_id) references medium (id)
);

create table issue_counter (
  operator varchar(40) not null primary key,
  next_serial bigint not null
);

create table keeper (
  id uuid not null primary key,
  medium_id uuid not null,
  account uuid not null,
  name varchar(60) not null,
  since datetime(6) not null,
  constraint keeper_once unique (account, medium_id),
  constraint keeper_medium foreign key (medium_id) references medium (id)
);

create table check_code (
  medium_id uuid not null primary key,
  hash char(64) not null,
  tries int not null default 0,
  tried_on date,
  constraint check_code_medium foreign key (medium_id) references medium (id)
);
