-- A meter taken out names the one that hangs in its place; clerks look for doubtful readings.
alter table meter
  add column replaced_by uuid null,
  add constraint meter_replaced_by foreign key (replaced_by) references meter (id),
  add constraint meter_replaced_when_removed check (replaced_by is null or removed_on is not null);
create index reading_doubtful on reading (quality, for_month);
create index meter_by_end on meter (operator, verified_until);
