-- Cash that went out of a drawer for a refund that the asker fetches at a counter: once for each.
create table counter_payout (
  refund uuid not null primary key,
  operator varchar(40) not null,
  drawer_id uuid not null,
  clerk uuid not null,
  amount_cents bigint not null,
  paid_at datetime(6) not null,
  paid_on date not null,
  constraint counter_payout_refund foreign key (refund) references refund (id),
  constraint counter_payout_drawer foreign key (drawer_id) references cash_drawer (id),
  constraint counter_payout_amount check (amount_cents > 0),
  key counter_payout_by_day (operator, paid_on)
);
