-- What a person needs to know a remembered computer again, and codes for the day when the authenticator is lost.
alter table remember_token
  add column agent varchar(80) not null default '',
  add column begun_at datetime(6) null;
update remember_token set begun_at = rotated_at;
alter table remember_token
  modify begun_at datetime(6) not null;

create table recovery_code (
  code_hash char(64) not null primary key,
  account_id uuid not null,
  used_at datetime(6),
  key by_account (account_id),
  constraint recovery_code_account foreign key (account_id) references account (id)
);
