-- Announced absences: while nobody is at home nothing is used, and no reading is missed.
create table absence (
  id uuid not null primary key,
  premise uuid not null,
  operator varchar(20) not null,
  from_on date not null,
  -- the last day away
  until_on date not null,
  account uuid not null,
  announced_at datetime(6) not null,
  withdrawn_at datetime(6) null,
  constraint absence_days check (until_on >= from_on)
);
create index absence_by_premise on absence (premise, until_on);
