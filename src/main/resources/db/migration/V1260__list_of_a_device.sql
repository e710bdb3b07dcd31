-- By what the list of a device names media: one by chips does not know those whose chip nobody has
-- entered.
alter table device_contact
  add column list_by varchar(6) not null default 'SERIAL' after blocklist_version;

alter table device_list
  add column list_by varchar(6) not null default 'SERIAL' after device_id,
  drop primary key,
  add primary key (device_id, list_by, version);
