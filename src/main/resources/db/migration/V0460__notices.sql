-- Notices of an operator to its subscribers, their attachments, and who has opened them (LUD-22 to 25, LUD-28).
create table notice (
  id uuid not null primary key,
  operator varchar(20) not null,
  kind varchar(20) not null,
  title varchar(160) not null,
  body text not null,
  audience varchar(10) not null,
  written_by uuid not null,
  published_at datetime(6) not null,
  constraint notice_kind check (kind in ('INFORMATION', 'PLANNED_WORK', 'EMERGENCY')),
  constraint notice_audience check (audience in ('CONTRACT', 'HOUSE', 'LIST', 'ALL'))
);
create index notice_by_operator on notice (operator, published_at);

create table notice_attachment (
  notice_id uuid not null,
  position smallint not null,
  document uuid not null,
  name varchar(160) not null,
  size_bytes bigint not null,
  primary key (notice_id, position),
  constraint notice_attachment_notice foreign key (notice_id) references notice (id)
);
create index notice_attachment_document on notice_attachment (document);

-- To whom it went on the day it was published, and when each opened it.
create table notice_copy (
  id uuid not null primary key,
  notice_id uuid not null,
  account uuid not null,
  opened_at datetime(6) null,
  constraint notice_copy_notice foreign key (notice_id) references notice (id),
  constraint notice_copy_once unique (notice_id, account)
);
create index notice_copy_by_account on notice_copy (account, opened_at);
