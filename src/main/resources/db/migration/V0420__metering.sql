-- Meters at an address, and every version of every reading (LUD-15 to 21).
create table meter (
  id uuid not null primary key,
  operator varchar(20) not null,
  -- premises own the address; features do not point into each other's tables by foreign keys
  premise uuid not null,
  kind varchar(20) not null,
  location varchar(20) not null,
  number varchar(30) not null,
  -- whole digits before, and digits after, the decimal sign on the meter's face
  digits tinyint not null,
  decimals tinyint not null,
  installed_on date not null,
  -- the last day of its verification; empty where the kind needs none
  verified_until date null,
  removed_on date null,
  constraint meter_number unique (operator, kind, number),
  constraint meter_kind check (kind in ('COLD_WATER', 'HOT_WATER', 'HEAT', 'ELECTRICITY', 'GAS')),
  constraint meter_face check (digits between 1 and 9 and decimals between 0 and 4)
);
create index meter_by_premise on meter (premise);

create table reading (
  id uuid not null primary key,
  meter_id uuid not null,
  -- the first day of the month it counts for
  for_month date not null,
  version smallint not null,
  value decimal(14, 4) not null,
  source varchar(12) not null,
  quality varchar(12) not null,
  read_on date not null,
  taken_at datetime(6) not null,
  account uuid null,
  -- set as soon as a newer version of the same month stands
  replaced_at datetime(6) null,
  constraint reading_meter foreign key (meter_id) references meter (id),
  constraint reading_version unique (meter_id, for_month, version),
  constraint reading_value check (value >= 0),
  constraint reading_source check (source in
    ('WEB', 'COUNTER', 'PHONE', 'IMPORT', 'AUTOMATIC', 'ESTIMATE', 'INSTALLATION')),
  constraint reading_quality check (quality in ('VALID', 'QUESTIONABLE', 'ESTIMATED'))
);
create index reading_current on reading (meter_id, replaced_at, for_month);
