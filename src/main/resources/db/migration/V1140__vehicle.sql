create table vehicle (
  id uuid not null primary key,
  operator varchar(40) not null,
  number char(5) not null,
  vehicle_id varchar(40) not null,
  line varchar(40),
  retired_at datetime(6),
  version bigint not null,
  constraint vehicle_number_once unique (operator, number),
  constraint vehicle_id_once unique (operator, vehicle_id),
  constraint vehicle_number_digits check (number regexp '^[0-9]{5}$')
);
