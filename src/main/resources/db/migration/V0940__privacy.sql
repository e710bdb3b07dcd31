-- In what role somebody did it: the person whose data it was reads that.
alter table audit_entry add column actor_role varchar(20) after actor;

-- The file with all that is kept of a person, one each: asked for, made in the background, gone after some days.
create table data_file (
  id uuid not null primary key,
  account uuid not null,
  asked_at datetime(6) not null,
  ready_at datetime(6),
  -- in pieces, so that neither making nor sending it holds all of it in memory
  size_bytes bigint not null default 0,
  expires_at datetime(6),
  constraint data_file_ready check ((ready_at is null) = (expires_at is null)),
  constraint data_file_once unique (account),
  key data_file_waiting (ready_at, asked_at)
);
create table data_file_part (
  file_id uuid not null,
  position int not null,
  content mediumblob not null,
  primary key (file_id, position),
  constraint data_file_part_file foreign key (file_id) references data_file (id) on delete cascade
);

-- A wish to have an account erased: it waits, may be taken back, and is then carried out.
create table erasure (
  id uuid not null primary key,
  account uuid not null,
  asked_at datetime(6) not null,
  due_at datetime(6) not null,
  withdrawn_at datetime(6),
  done_at datetime(6),
  -- when the person was told that something stands in the way
  told_at datetime(6),
  -- one that waits, for each account
  waiting uuid as (case when withdrawn_at is null and done_at is null then account end) virtual,
  constraint erasure_once unique (waiting),
  constraint erasure_ends_once check (withdrawn_at is null or done_at is null),
  key erasure_by_account (account),
  key erasure_due (due_at)
);

-- The private address of a person's calendar: found by its hash, shown to its owner again.
create table calendar_address (
  account uuid not null primary key,
  token_hash char(64) not null,
  token_sealed varchar(200) not null,
  made_at datetime(6) not null,
  constraint calendar_address_token unique (token_hash)
);

-- A letter that nobody needs when it is sent: the goodbye to who has no account any more.
alter table outbox_mail add column forget_when_sent boolean not null default false;
