-- A resident lets another account see, or act for, one address for a while.
create table delegation (
  id uuid not null primary key,
  contract_id uuid not null,
  giver uuid not null,
  taker uuid not null,
  may_act boolean not null,
  since_on date not null,
  -- The first day on which it no longer holds.
  until_on date not null,
  ended_at datetime(6) null,
  ended_by uuid null,
  constraint delegation_contract foreign key (contract_id) references contract (id),
  constraint delegation_of_another check (giver <> taker),
  constraint delegation_days check (until_on > since_on),
  key delegation_by_taker (taker),
  key delegation_by_giver (giver)
);
