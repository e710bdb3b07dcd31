-- Where the fee for a new card came in: a drawer, or the card terminal.
create table counter_fee (
  replacement uuid not null primary key,
  operator varchar(40) not null,
  drawer_id uuid,
  clerk uuid not null,
  means varchar(4) not null,
  terminal_receipt varchar(20),
  amount_cents bigint not null,
  taken_at datetime(6) not null,
  taken_on date not null,
  constraint counter_fee_replacement foreign key (replacement) references replacement (id),
  constraint counter_fee_drawer foreign key (drawer_id) references cash_drawer (id),
  constraint counter_fee_means check (
    (means = 'CASH') = (drawer_id is not null) and (means = 'CARD') = (terminal_receipt is not null)),
  constraint counter_fee_amount check (amount_cents > 0),
  key counter_fee_by_day (operator, taken_on)
);
