-- An account may belong to a mobile telephone number, and no two to one. An address is found in any case of letters by its index.
alter table account
  modify email varchar(254) character set utf8mb4 collate utf8mb4_general_ci not null,
  add column phone varchar(16) character set ascii collate ascii_bin,
  add constraint account_phone unique (phone);

-- A short message on its way. Its words, which may be a code, are sealed, and the row goes once it is sent.
create table sms_message (
  id uuid not null primary key,
  account uuid,
  recipient varchar(16) character set ascii collate ascii_bin not null,
  sealed varchar(2000) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  not_before datetime(6) not null,
  attempts int not null default 0,
  failure varchar(500),
  key due (not_before),
  key by_account (account)
);

-- That somebody holds a number or an address: by a code sent there, or by a link. Gone when used or over.
create table contact_proof (
  token_hash char(64) character set ascii collate ascii_bin not null primary key,
  purpose varchar(20) not null,
  way varchar(20) not null,
  contact varchar(254) not null,
  operator varchar(40),
  edition uuid,
  account uuid,
  language char(2) not null,
  code_hash char(64) character set ascii collate ascii_bin,
  code_sent_at datetime(6),
  code_until datetime(6),
  tries int not null default 0,
  confirmed_at datetime(6),
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  key by_account (account),
  key by_end (expires_at)
);

-- How many codes and letters went where: keyed hashes of numbers, addresses and networks.
create table contact_quota (
  id char(64) character set ascii collate ascii_bin not null primary key,
  taken int not null,
  window_until datetime(6) not null,
  key by_end (window_until)
);

-- Whose terms an account's owner accepted by registering, in which edition.
create table terms_acceptance (
  account uuid not null,
  operator varchar(40) not null,
  edition uuid not null,
  accepted_at datetime(6) not null,
  primary key (account, operator)
);

-- That the owner of an account that a telephone number is enough for wants a name and an address kept too.
create table details_consent (
  account uuid not null primary key,
  given_at datetime(6) not null,
  withdrawn_at datetime(6)
);

-- On whose word it is known who the owner of an account is: the e-identity's (no operator) or an operator's staff's.
create table personalisation (
  account uuid not null,
  operator varchar(40) not null default '',
  personalised_at datetime(6) not null,
  primary key (account, operator)
);
insert into personalisation (account, operator, personalised_at)
  select account_id, '', linked_at from electronic_identity;
