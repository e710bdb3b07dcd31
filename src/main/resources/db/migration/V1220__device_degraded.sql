-- What a device decided without the server by less than a current blocklist, as it last said.
alter table device_contact
  add column degraded_to varchar(20),
  add column degraded_since datetime(6),
  add column degraded_until datetime(6),
  add column degraded_granted int not null default 0,
  add column degraded_refused int not null default 0;
