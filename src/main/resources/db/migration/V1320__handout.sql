-- Printed cards in stock. A row becomes a medium of the same identifier and goes.
create table blank_card (
  id uuid not null primary key,
  operator varchar(40) not null,
  number varchar(24) not null,
  kind varchar(20) not null,
  chip_uid varchar(20),
  chip_key bigint,
  code_hash char(64) not null,
  expires_on date,
  received_at datetime(6) not null,
  constraint blank_card_number unique (operator, number),
  constraint blank_card_chip unique (operator, chip_key),
  constraint blank_card_chip_has_key check ((chip_uid is null) = (chip_key is null))
);

-- Which card of its holder's a companion card goes with.
create table companion_card (
  medium_id uuid not null primary key,
  holders_card uuid not null,
  constraint companion_card_medium foreign key (medium_id) references medium (id),
  constraint companion_card_holder foreign key (holders_card) references medium (id),
  constraint companion_card_of_another check (medium_id <> holders_card),
  key companion_card_by_holder (holders_card)
);

-- How a medium is handed out: what it costs by the terms of that day, and what was paid for it.
create table handout (
  id uuid not null primary key,
  operator varchar(40) not null,
  medium_id uuid not null,
  occasion varchar(20) not null,
  clause varchar(20) not null,
  fee_cents bigint not null,
  deposit_cents bigint not null,
  waived_from_cents bigint,
  back_until date,
  company varchar(120),
  begun_at datetime(6) not null,
  begun_by uuid not null,
  handed_at datetime(6),
  handed_by uuid,
  deposit_taken_cents bigint not null default 0,
  back_at datetime(6),
  back_by uuid,
  version bigint not null,
  constraint handout_once unique (medium_id),
  constraint handout_medium foreign key (medium_id) references medium (id),
  constraint handout_amounts check (
    fee_cents >= 0 and deposit_cents >= 0 and deposit_taken_cents between 0 and deposit_cents),
  constraint handout_handed check (
    (handed_at is null) = (handed_by is null)
    and (handed_at is not null or deposit_taken_cents = 0)),
  constraint handout_back check (
    (back_at is null) = (back_by is null) and (back_at is null or deposit_taken_cents > 0)),
  key handout_waiting (operator, handed_at, begun_at)
);

-- What a counter takes is for a replacement or a handing out; part of it may be a deposit.
alter table counter_fee drop foreign key counter_fee_replacement;
alter table counter_fee
  rename column replacement to cause,
  add column deposit_cents bigint not null default 0,
  add constraint counter_fee_deposit check (deposit_cents between 0 and amount_cents);

-- What a counter pays out is a refund, or the deposit of a handing out.
alter table counter_payout drop foreign key counter_payout_refund;
alter table counter_payout
  rename column refund to cause,
  add column kind varchar(8) not null default 'REFUND';

-- What lies in deposit for a card is what was taken for it and not paid back.
create view invariant_i20_deposits_are_held as
  select a.owner as medium_id, a.balance_cents,
         coalesce(if(h.back_at is null, h.deposit_taken_cents, 0), 0) as held_cents
    from ledger_account a left join handout h on h.medium_id = a.owner
   where a.kind = 'DEPOSIT'
  having balance_cents <> held_cents
  union all
  select h.medium_id, 0 as balance_cents, h.deposit_taken_cents as held_cents
    from handout h
   where h.back_at is null and h.deposit_taken_cents > 0
     and not exists (
       select 1 from ledger_account a where a.kind = 'DEPOSIT' and a.owner = h.medium_id);
