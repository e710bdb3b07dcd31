-- Where an edition came from; one that was edited in the portal may be withdrawn before its day.
alter table edition
  add column origin varchar(10) not null default 'BUILT_IN',
  add column withdrawn_at datetime(6);

alter table edition alter column origin drop default;

-- Editions that staff are working on. Their tables are text, as in a folder.
create table amendment (
  id uuid not null primary key,
  operator varchar(40) not null,
  based_on uuid not null,
  in_force_on date not null,
  state varchar(12) not null,
  begun_by uuid not null,
  begun_at datetime(6) not null,
  changed_at datetime(6) not null,
  note varchar(1000) not null default '',
  proposed_by uuid,
  proposed_at datetime(6),
  decided_by uuid,
  decided_at datetime(6),
  edition uuid,
  withdrawal_by uuid,
  withdrawal_at datetime(6),
  withdrawn_by uuid,
  withdrawn_at datetime(6),
  version bigint not null,
  constraint amendment_based_on foreign key (based_on) references edition (id),
  constraint amendment_edition foreign key (edition) references edition (id),
  constraint amendment_four_eyes check (decided_by is null or decided_by <> proposed_by),
  constraint amendment_four_eyes_again check (withdrawn_by is null or withdrawn_by <> withdrawal_by),
  constraint amendment_published check ((edition is null) = (state in ('DRAFT', 'DECLINED', 'PROPOSED'))),
  key amendment_by_operator (operator, begun_at)
);

create table amendment_table (
  amendment uuid not null,
  name varchar(60) not null,
  content mediumtext not null,
  primary key (amendment, name),
  constraint amendment_table_amendment foreign key (amendment) references amendment (id)
);
