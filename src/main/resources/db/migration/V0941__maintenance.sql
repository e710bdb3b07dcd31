-- Planned maintenance, told on every page before and while it lasts; of one operator, or of all of the portal.
create table maintenance (
  id uuid not null primary key,
  operator varchar(40),
  begins_at datetime(6) not null,
  ends_at datetime(6) not null,
  announced_by uuid not null,
  withdrawn_at datetime(6),
  constraint maintenance_term check (ends_at > begins_at),
  key maintenance_by_end (ends_at)
);
