alter table device
  add column disabled_why varchar(500) after disabled_at,
  add column key_wanted_at datetime(6),
  add column keyed_at datetime(6);

-- What a device lets the server know, as of when it did; the newest word wins.
create table device_contact (
  device_id uuid not null primary key,
  seen_at datetime(6),
  blocklist_version bigint not null default 0,
  blocklist_applied_at datetime(6),
  blocklist_flaw varchar(20),
  blocklist_said_at datetime(6),
  skew_ms bigint,
  skew_at datetime(6),
  software varchar(80),
  taps_waiting int,
  last_seq bigint,
  status_at datetime(6),
  rolled_back_at datetime(6),
  constraint device_contact_device foreign key (device_id) references device (id),
  constraint device_contact_version check (blocklist_version >= 0)
);

insert into device_contact
  (device_id, seen_at, blocklist_version, blocklist_applied_at, blocklist_flaw)
  select id, seen_at, blocklist_version, blocklist_applied_at, blocklist_flaw from device;

alter table device
  drop constraint device_blocklist_version,
  drop column seen_at,
  drop column blocklist_version,
  drop column blocklist_applied_at,
  drop column blocklist_flaw;

-- When it became known that a device holds a version of the blocklist.
create table device_list (
  device_id uuid not null,
  version bigint not null,
  held_at datetime(6) not null,
  primary key (device_id, version),
  constraint device_list_device foreign key (device_id) references device (id)
);

insert into device_list (device_id, version, held_at)
  select device_id, blocklist_version, blocklist_applied_at from device_contact
   where blocklist_version > 0 and blocklist_applied_at is not null;

-- When each version of the blocklist was made, for as long as there are deltas from it.
create table blocklist_version (
  operator varchar(40) not null,
  version bigint not null,
  issued_at datetime(6) not null,
  primary key (operator, version)
);

insert into blocklist_version (operator, version, issued_at)
  select operator, version, issued_at from blocklist_head where version > 0;
