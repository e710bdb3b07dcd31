-- What was typed when a session ended, sealed, for a short while and for the same account only.
create table draft (
  id char(64) not null primary key,
  account_id uuid not null,
  session_hash char(64) not null,
  sealed mediumtext not null,
  expires_at datetime(6) not null,
  key by_account (account_id),
  key by_end (expires_at),
  constraint draft_account foreign key (account_id) references account (id)
);
