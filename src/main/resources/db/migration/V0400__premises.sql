-- Houses, addresses in them, contracts at an address, and who may see what stands under a contract (LUD-10, LUD-31).
create table house (
  id uuid not null primary key,
  operator varchar(20) not null,
  street varchar(120) not null,
  number varchar(20) not null,
  town varchar(80) not null,
  postcode varchar(12) not null,
  constraint house_once unique (operator, town, street, number)
);

create table premise (
  id uuid not null primary key,
  house_id uuid not null,
  -- Empty for a house that is one dwelling.
  apartment varchar(12) not null,
  constraint premise_house foreign key (house_id) references house (id),
  constraint premise_once unique (house_id, apartment)
);

create table contract (
  id uuid not null primary key,
  operator varchar(20) not null,
  number varchar(20) not null,
  premise_id uuid not null,
  holder_name varchar(160) not null,
  holder_kind varchar(10) not null,
  signed_on date not null,
  -- The first day on which it no longer holds.
  until_on date null,
  constraint contract_premise foreign key (premise_id) references premise (id),
  constraint contract_number unique (operator, number),
  constraint contract_holder_kind check (holder_kind in ('PERSON', 'COMPANY')),
  constraint contract_days check (until_on is null or until_on >= signed_on)
);
create index contract_by_premise on contract (premise_id);

create table occupancy (
  id uuid not null primary key,
  account uuid not null,
  contract_id uuid not null,
  kind varchar(10) not null,
  since_on date not null,
  until_on date null,
  constraint occupancy_contract foreign key (contract_id) references contract (id),
  constraint occupancy_once unique (account, contract_id, since_on),
  constraint occupancy_kind check (kind in ('OWNER', 'TENANT')),
  constraint occupancy_days check (until_on is null or until_on >= since_on)
);
create index occupancy_by_contract on occupancy (contract_id);

-- The address that an account looked at last.
create table active_place (
  account uuid not null primary key,
  contract_id uuid not null,
  constraint active_place_contract foreign key (contract_id) references contract (id)
);
