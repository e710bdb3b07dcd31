-- What clerks sell at counters, and the drawers with their cash. No row is ever deleted.

create table cash_drawer (
  id uuid not null primary key,
  operator varchar(40) not null,
  clerk uuid not null,
  opened_at datetime(6) not null,
  start_cents bigint not null,
  -- 1 while it is open: a clerk of an operator has one open drawer at most.
  open_mark int,
  closed_at datetime(6),
  expected_cents bigint,
  counted_cents bigint,
  explanation varchar(300) not null default '',
  version bigint not null,
  constraint cash_drawer_one_open unique (operator, clerk, open_mark),
  constraint cash_drawer_start check (start_cents >= 0),
  constraint cash_drawer_closed check (
    (open_mark is null) = (closed_at is not null)
    and (closed_at is null) = (expected_cents is null)
    and (closed_at is null) = (counted_cents is null)),
  constraint cash_drawer_explained check (counted_cents = expected_cents or explanation <> ''),
  key cash_drawer_by_day (operator, opened_at)
);

-- How many pieces of each note and coin were counted when a drawer was closed.
create table cash_count (
  drawer_id uuid not null,
  coin_cents int not null,
  pieces int not null,
  primary key (drawer_id, coin_cents),
  constraint cash_count_drawer foreign key (drawer_id) references cash_drawer (id),
  constraint cash_count_pieces check (pieces > 0)
);

create table counter_sale (
  id uuid not null primary key,
  request_key uuid not null,
  operator varchar(40) not null,
  clerk uuid not null,
  drawer_id uuid,
  medium uuid not null,
  edition uuid not null,
  means varchar(4) not null,
  total_cents bigint not null,
  given_cents bigint,
  terminal_receipt varchar(20),
  sold_at datetime(6) not null,
  sold_on date not null,
  undone_at datetime(6),
  undone_on date,
  undone_by uuid,
  undone_drawer uuid,
  undo_reason varchar(300) not null default '',
  version bigint not null,
  constraint counter_sale_once unique (clerk, request_key),
  constraint counter_sale_drawer foreign key (drawer_id) references cash_drawer (id),
  constraint counter_sale_undone_drawer foreign key (undone_drawer) references cash_drawer (id),
  constraint counter_sale_total check (total_cents >= 0 and (means = 'FREE') = (total_cents = 0)),
  constraint counter_sale_cash check (
    (means = 'CASH') = (given_cents is not null) and given_cents >= total_cents
    and (means <> 'CASH' or drawer_id is not null)),
  constraint counter_sale_card check ((means = 'CARD') = (terminal_receipt is not null)),
  constraint counter_sale_undone check (
    (undone_at is null) = (undone_on is null) and (undone_at is null) = (undone_by is null)
    and (undone_at is null or undo_reason <> '')),
  key counter_sale_by_day (operator, sold_on),
  key counter_sale_undone_on (operator, undone_on),
  key counter_sale_by_drawer (drawer_id, sold_at),
  key counter_sale_by_medium (medium)
);

-- A line without a product is a top-up of stored value; its price is the amount.
create table counter_line (
  sale_id uuid not null,
  line int not null,
  product varchar(40),
  category varchar(40),
  quantity int not null,
  unit_price_cents bigint not null,
  commission_cents bigint not null,
  primary key (sale_id, line),
  constraint counter_line_sale foreign key (sale_id) references counter_sale (id),
  constraint counter_line_quantity check (quantity >= 1),
  constraint counter_line_amounts check (unit_price_cents >= 0 and commission_cents >= 0)
);

create table counter_undo (
  id uuid not null primary key,
  sale_id uuid not null,
  drawer_id uuid,
  reason varchar(300) not null,
  state varchar(10) not null,
  proposed_by uuid not null,
  proposed_at datetime(6) not null,
  decided_by uuid,
  decided_at datetime(6),
  version bigint not null,
  constraint counter_undo_sale foreign key (sale_id) references counter_sale (id),
  constraint counter_undo_drawer foreign key (drawer_id) references cash_drawer (id),
  constraint counter_undo_four_eyes check (decided_by is null or decided_by <> proposed_by),
  constraint counter_undo_decided check ((decided_at is null) = (state = 'PROPOSED')),
  key counter_undo_waiting (state, proposed_at)
);

create table drawer_correction (
  id uuid not null primary key,
  drawer_id uuid not null,
  amount_cents bigint not null,
  reason varchar(300) not null,
  state varchar(10) not null,
  proposed_by uuid not null,
  proposed_at datetime(6) not null,
  decided_by uuid,
  decided_at datetime(6),
  version bigint not null,
  constraint drawer_correction_drawer foreign key (drawer_id) references cash_drawer (id),
  constraint drawer_correction_amount check (amount_cents <> 0),
  constraint drawer_correction_four_eyes check (decided_by is null or decided_by <> proposed_by),
  constraint drawer_correction_decided check ((decided_at is null) = (state = 'PROPOSED')),
  key drawer_correction_waiting (state, proposed_at)
);

-- A counter's sales say to the cent what the journal says: rows are what came in, less what went
-- back, against what is posted for them.
create view invariant_i9_counter_sales_are_booked as
  select s.id, if(s.undone_at is null, s.total_cents, 0) as kept_cents,
         coalesce(b.booked_cents, 0) as booked_cents
    from counter_sale s
    left join (select cast(substring_index(t.business_key, ':', -1) as uuid) as sale_id,
                      -sum(p.amount_cents) as booked_cents
                 from ledger_account a
                 join ledger_posting p on p.account_id = a.id
                 join ledger_transaction t on t.id = p.transaction_id
                where a.kind in ('DRAWER', 'TERMINAL') and t.business_key like 'counter.%'
                group by sale_id) b on b.sale_id = s.id
  having kept_cents <> booked_cents;

-- What was in a drawer that is closed lies in the safe, or its want is booked as a difference.
create view invariant_i10_closed_drawers_are_empty as
  select d.id, a.balance_cents
    from cash_drawer d join ledger_account a on a.kind = 'DRAWER' and a.owner = d.id
   where d.closed_at is not null and a.balance_cents <> 0;
