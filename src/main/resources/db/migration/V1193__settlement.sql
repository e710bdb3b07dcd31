-- What happened to an operator's money on each of its calendar days. No row is ever changed: what
-- becomes known of a day after its report stands in the next one, under the day it was booked on.
create table settlement_report (
  operator varchar(40) not null,
  day date not null,
  made_at datetime(6) not null,
  primary key (operator, day)
);

create table settlement_entry (
  operator varchar(40) not null,
  day date not null,
  booked_on date not null,
  -- LEDGER: an event on a kind of account. SALE: a product through a channel.
  part varchar(8) not null,
  name varchar(40) not null,
  detail varchar(40) not null,
  edition uuid not null,
  times bigint not null,
  -- LEDGER: gained, and lost as 0 or less. SALE: price, and commission.
  first_cents bigint not null,
  second_cents bigint not null,
  primary key (operator, day, part, name, detail, edition, booked_on),
  constraint settlement_entry_report
    foreign key (operator, day) references settlement_report (operator, day),
  constraint settlement_entry_part check (part in ('LEDGER', 'SALE')),
  constraint settlement_entry_not_before check (booked_on <= day),
  key settlement_entry_booked (operator, booked_on)
);

create table settlement_balance (
  operator varchar(40) not null,
  day date not null,
  account varchar(20) not null,
  opening_cents bigint not null,
  closing_cents bigint not null,
  primary key (operator, day, account),
  constraint settlement_balance_report
    foreign key (operator, day) references settlement_report (operator, day)
);

create index ledger_transaction_booked on ledger_transaction (booked_at);

-- Each report adds up to 0, and its balances open with what the day moved taken from how they close.
create view invariant_i12_reports_balance as
  select operator, day, '' as account, sum(first_cents + second_cents) as off_cents
    from settlement_entry where part = 'LEDGER'
   group by operator, day having off_cents <> 0
  union all
  select b.operator, b.day, b.account,
         b.closing_cents - b.opening_cents - coalesce(sum(e.first_cents + e.second_cents), 0)
           as off_cents
    from settlement_balance b
    left join settlement_entry e on e.operator = b.operator and e.day = b.day
      and e.part = 'LEDGER' and e.detail = b.account
   group by b.operator, b.day, b.account, b.closing_cents, b.opening_cents having off_cents <> 0;
