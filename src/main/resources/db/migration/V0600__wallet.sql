create table card_load (
  id uuid not null primary key,
  operator varchar(40) not null,
  medium uuid not null,
  purchase uuid not null,
  ticket uuid,
  amount_cents bigint,
  sent_at datetime(6) not null,
  collect_by datetime(6) not null,
  collected_at datetime(6),
  returned_at datetime(6),
  version bigint not null,
  constraint load_of_one_thing check ((ticket is null) <> (amount_cents is null)),
  constraint load_amount check (amount_cents > 0),
  constraint load_ends_once check (collected_at is null or returned_at is null),
  key load_by_medium (medium, sent_at)
);
