create table payment (
  reference uuid not null primary key,
  operator varchar(40) not null,
  amount_cents bigint not null,
  description varchar(200) not null,
  email varchar(254) not null,
  language char(2) not null,
  return_url varchar(500) not null,
  started_at datetime(6) not null,
  due_at datetime(6) not null,
  state varchar(10) not null,
  gateway_id varchar(64),
  checkout_url varchar(500),
  captured_at datetime(6),
  next_look_at datetime(6),
  misses int not null default 0,
  key to_look_at (next_look_at),
  constraint payment_gateway_once unique (gateway_id),
  constraint payment_amount check (amount_cents > 0),
  constraint payment_state check (state in ('HELD', 'PAID', 'CANCELLED', 'EXPIRED')),
  constraint payment_paid_is_captured check (state <> 'PAID' or captured_at is not null)
);

create table repayment (
  id uuid not null primary key,
  payment_reference uuid not null,
  business_key varchar(100) character set ascii collate ascii_bin not null,
  amount_cents bigint not null,
  asked_at datetime(6) not null,
  done_at datetime(6),
  next_try_at datetime(6),
  misses int not null default 0,
  key to_try (next_try_at),
  constraint repayment_once unique (payment_reference, business_key),
  constraint repayment_amount check (amount_cents > 0),
  constraint repayment_payment foreign key (payment_reference) references payment (reference)
);

create view invariant_i5_repaid_within_captured as
  select p.reference, p.amount_cents, p.captured_at, sum(r.amount_cents) as repaid_cents
    from payment p join repayment r on r.payment_reference = p.reference
   group by p.reference, p.amount_cents, p.captured_at
  having repaid_cents > p.amount_cents or p.captured_at is null;

create view invariant_i5_capture_is_booked as
  select p.reference
    from payment p
   where (p.captured_at is not null)
      <> exists (select 1 from ledger_transaction t
                  where t.business_key = concat('payment.captured:', p.reference));

create view invariant_i5_late_money_goes_back as
  select p.reference
    from payment p left join repayment r on r.payment_reference = p.reference
   where p.captured_at is not null and p.state <> 'PAID'
   group by p.reference, p.amount_cents
  having coalesce(sum(r.amount_cents), 0) <> p.amount_cents;
