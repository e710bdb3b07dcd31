-- What a telephone authorised; the tap of the same identifier has what was decided.
create table authorisation (
  id uuid not null primary key,
  operator varchar(40) not null,
  medium uuid not null,
  ticket uuid,
  vehicle_number char(5) not null,
  line varchar(40),
  means varchar(8) not null,
  authorised_at datetime(6) not null,
  valid_until datetime(6),
  constraint authorisation_tap foreign key (id) references tap (id) on delete cascade,
  constraint authorisation_means check (means in ('SCANNED', 'TYPED')),
  key authorisation_by_medium (medium, authorised_at),
  key authorisation_by_ticket (ticket)
);

-- What is too old is looked for every night.
alter table tap add key tap_by_age (operator, tapped_at);
