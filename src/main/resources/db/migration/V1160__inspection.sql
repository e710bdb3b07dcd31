-- Who was checked in which vehicle, and what was found. An inspection is of one passenger.

create table inspection (
  id uuid not null primary key,
  operator varchar(40) not null,
  -- The handheld, or the account of the inspector who used the page.
  source uuid not null,
  inspector uuid,
  event_id varchar(64) not null,
  sha256 char(64) not null,
  inspected_at datetime(6) not null,
  received_at datetime(6) not null,
  vehicle_id varchar(40) not null,
  route_id varchar(40),
  trip_id varchar(60),
  direction varchar(20),
  constraint inspection_once unique (source, event_id),
  key inspection_by_inspector (inspector, inspected_at)
);

create table finding (
  id uuid not null primary key,
  inspection_id uuid not null,
  position int not null,
  shown varchar(64) not null,
  medium uuid,
  ticket uuid,
  companion boolean not null,
  state varchar(20) not null,
  fault varchar(20),
  clause varchar(40) not null,
  line1 varchar(100) not null,
  line2 varchar(100) not null,
  valid_until datetime(6),
  identity_document boolean not null,
  constraint finding_inspection foreign key (inspection_id) references inspection (id),
  constraint finding_position unique (inspection_id, position),
  key finding_by_medium (medium)
);

-- What a passenger without right pays (RIG-A5.6). No row is ever deleted.
create table surcharge (
  id uuid not null primary key,
  reference varchar(25) not null,
  operator varchar(40) not null,
  finding_id uuid not null,
  -- One for each passenger of an inspection: the companion is another one. Null once it is gone.
  stands_for varchar(50),
  inspector uuid not null,
  inspected_at datetime(6) not null,
  vehicle_id varchar(40) not null,
  clause varchar(40) not null,
  means varchar(10) not null,
  amount_cents bigint not null,
  issued_at datetime(6) not null,
  issued_on date not null,
  due_on date,
  account uuid,
  name varchar(120) not null,
  address varchar(200) not null,
  email varchar(254) not null,
  language varchar(2) not null,
  state varchar(10) not null,
  paid_at datetime(6),
  payment uuid,
  gone_at datetime(6),
  back varchar(10),
  handed_out_at datetime(6),
  reason varchar(500) not null,
  proposed_by uuid,
  proposed_at datetime(6),
  decided_by uuid,
  decided_at datetime(6),
  version bigint not null,
  constraint surcharge_reference unique (reference),
  constraint surcharge_once unique (stands_for),
  constraint surcharge_finding foreign key (finding_id) references finding (id),
  constraint surcharge_amount check (amount_cents > 0),
  constraint surcharge_state check (state in ('OWED', 'PAID', 'CLEARED', 'CANCELLED')),
  constraint surcharge_due check ((means = 'INVOICE') = (due_on is not null)),
  constraint surcharge_paid check (state <> 'PAID' or paid_at is not null),
  constraint surcharge_gone check ((gone_at is null) = (stands_for is not null)
    and (gone_at is null) = (state in ('OWED', 'PAID'))),
  constraint surcharge_back check ((back is not null) = (gone_at is not null and paid_at is not null)),
  constraint surcharge_four_eyes check (decided_by is null or decided_by <> proposed_by),
  key surcharge_by_vehicle (operator, vehicle_id, inspected_at),
  key surcharge_by_state (operator, state, issued_at),
  key surcharge_by_account (account)
);

-- Each go at paying one at the gateway; its id is the payment's reference.
create table surcharge_payment (
  id uuid not null primary key,
  surcharge_id uuid not null,
  begun_at datetime(6) not null,
  constraint surcharge_payment_of foreign key (surcharge_id) references surcharge (id)
);

-- Cards that inspectors took away (RIG-68).
create table retention_act (
  id uuid not null primary key,
  reference varchar(20) not null,
  operator varchar(40) not null,
  medium uuid not null,
  -- 1 while the card is retained.
  open_mark int,
  finding_id uuid not null,
  inspector uuid not null,
  reason varchar(30) not null,
  words varchar(500) not null,
  place varchar(200) not null,
  clause varchar(40) not null,
  retained_at datetime(6) not null,
  vehicle_id varchar(40) not null,
  cleared_at datetime(6),
  cleared_by uuid,
  clearing varchar(500) not null,
  version bigint not null,
  constraint retention_act_reference unique (reference),
  constraint retention_act_once unique (medium, open_mark),
  constraint retention_act_finding foreign key (finding_id) references finding (id),
  constraint retention_act_cleared check (
    (cleared_at is null) = (open_mark is not null) and (cleared_at is null) = (cleared_by is null)
    and (cleared_at is null or clearing <> '')),
  key retention_act_waiting (operator, open_mark, retained_at)
);

-- What somebody owes for a surcharge says its state to the cent; what was paid for one that is gone
-- lies there until it is handed out.
create view invariant_i11_surcharges_are_booked as
  select s.id, s.state, coalesce(a.balance_cents, 0) as balance_cents
    from surcharge s
    left join ledger_account a on a.kind = 'SURCHARGE' and a.owner = s.id
   where coalesce(a.balance_cents, 0)
         <> case when s.state = 'OWED' then -s.amount_cents
                 when s.back = 'COUNTER' and s.handed_out_at is null then s.amount_cents
                 else 0 end;
