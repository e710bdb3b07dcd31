-- Files of customers, addresses, meters, readings and invoices that are gone through in the background.
create table import_run (
  id uuid not null primary key,
  operator varchar(40) not null,
  kind varchar(12) not null,
  name varchar(200) not null,
  -- under which the bytes lie in import_part: a file that was only checked may be taken afterwards
  content uuid not null,
  charset varchar(12) not null,
  size_bytes bigint not null,
  line_count bigint not null,
  check_only boolean not null,
  sent_by varchar(80) not null,
  -- null for a file from the folder
  account uuid null,
  language char(2) not null,
  received_at datetime(6) not null,
  state varchar(10) not null,
  -- why the file as a whole was refused
  reason varchar(600) null,
  -- how far it is; written in one transaction with what the entries made, so that nothing is made twice
  entries_done bigint not null default 0,
  lines_done bigint not null default 0,
  made bigint not null default 0,
  changed bigint not null default 0,
  same bigint not null default 0,
  refused bigint not null default 0,
  ended_at datetime(6) null,
  constraint import_run_kind check
    (kind in ('ADDRESSES', 'CUSTOMERS', 'METERS', 'READINGS', 'INVOICES')),
  constraint import_run_state check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED')),
  constraint import_run_ended check ((state in ('DONE', 'REFUSED')) = (ended_at is not null)),
  constraint import_run_refused check ((state = 'REFUSED') = (reason is not null)),
  constraint import_run_adds_up check (made + changed + same + refused = entries_done),
  key import_run_of (operator, received_at),
  key import_run_next (state, received_at)
);

create table import_part (
  content uuid not null,
  position int not null,
  bytes mediumblob not null,
  primary key (content, position)
);

create table import_fault (
  import_id uuid not null,
  line bigint not null,
  column_name varchar(40) not null,
  entry varchar(80) not null,
  words varchar(600) not null,
  primary key (import_id, line),
  constraint import_fault_import foreign key (import_id) references import_run (id)
);
