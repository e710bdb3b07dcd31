-- Invoices with their lines, how they are delivered, and the management estimate of a house (LUD-11 to 14, LUD-29).
create table invoice (
  id uuid not null primary key,
  operator varchar(20) not null,
  contract uuid not null,
  number varchar(30) not null,
  -- the first day of the month it is for
  for_month date not null,
  issued_on date not null,
  due_on date not null,
  net_cents bigint not null,
  vat_cents bigint not null,
  -- what stood open before: a debt above 0, an overpayment below
  carried_cents bigint not null,
  -- who asks whom, as they were called on the day of issue
  payee varchar(160) not null,
  payee_registration varchar(20) not null,
  payee_iban varchar(34) not null,
  payer varchar(160) not null,
  payer_address varchar(240) not null,
  constraint invoice_number unique (operator, number),
  constraint invoice_days check (due_on >= issued_on)
);
create index invoice_by_contract on invoice (contract, issued_on);

create table invoice_line (
  invoice_id uuid not null,
  position smallint not null,
  description varchar(160) not null,
  quantity decimal(14, 4) not null,
  unit varchar(12) not null,
  price_euros decimal(12, 4) not null,
  net_cents bigint not null,
  vat_percent tinyint not null,
  primary key (invoice_id, position),
  constraint invoice_line_invoice foreign key (invoice_id) references invoice (id),
  constraint invoice_line_vat check (vat_percent between 0 and 100)
);

-- How a contract's invoices are sent; no row means on paper.
create table invoice_delivery (
  contract uuid not null primary key,
  way varchar(12) not null,
  chosen_by uuid not null,
  chosen_at datetime(6) not null,
  constraint invoice_delivery_way check (way in ('PAPER', 'ELECTRONIC'))
);

create table estimate (
  id uuid not null primary key,
  operator varchar(20) not null,
  house uuid not null,
  year smallint not null,
  -- up to which day the actual figures are known
  known_until date not null,
  constraint estimate_once unique (house, year)
);

create table estimate_item (
  estimate_id uuid not null,
  position smallint not null,
  heading varchar(160) not null,
  plan_cents bigint not null,
  actual_cents bigint not null,
  primary key (estimate_id, position),
  constraint estimate_item_estimate foreign key (estimate_id) references estimate (id)
);
