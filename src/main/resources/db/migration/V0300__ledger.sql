-- Double-entry journal. Rows of ledger_transaction and ledger_posting are never changed or
-- deleted; src/docs/postings.md tells which event moves what.

create table ledger_account (
  id uuid not null primary key,
  operator varchar(40) not null,
  kind varchar(20) not null,
  owner uuid not null,
  -- Kept only for accounts that have an owner; an operator's own are summed when asked for, so
  -- that not every sale waits for the same row.
  balance_cents bigint,
  credit_cents bigint not null default 0,
  constraint ledger_account_once unique (operator, kind, owner),
  constraint ledger_credit_positive check (credit_cents >= 0)
);

create table ledger_transaction (
  id uuid not null primary key,
  business_key varchar(120) character set ascii collate ascii_bin not null,
  event varchar(40) not null,
  body_sha256 char(64) character set ascii not null,
  booked_at datetime(6) not null,
  constraint ledger_transaction_once unique (business_key)
);

create table ledger_posting (
  transaction_id uuid not null,
  line int not null,
  account_id uuid not null,
  amount_cents bigint not null,
  primary key (transaction_id, line),
  key by_account (account_id, transaction_id),
  constraint ledger_posting_amount check (amount_cents <> 0),
  constraint ledger_posting_transaction
    foreign key (transaction_id) references ledger_transaction (id),
  constraint ledger_posting_account foreign key (account_id) references ledger_account (id)
);

-- An invariant is a view that must be empty: its rows are what broke it. Every view whose name
-- begins with invariant_ is looked at by the scheduled check.

create view invariant_i1_transactions_balance as
  select t.id, t.business_key, coalesce(sum(p.amount_cents), 0) as sum_cents, count(p.line) as line_count
    from ledger_transaction t left join ledger_posting p on p.transaction_id = t.id
   group by t.id, t.business_key
  having sum_cents <> 0 or line_count < 2;

create view invariant_i2_accounts_balance as
  select sum(amount_cents) as sum_cents from ledger_posting having sum_cents <> 0;

create view invariant_i3_balance_is_sum_of_postings as
  select a.id, a.kind, a.owner, a.balance_cents, coalesce(sum(p.amount_cents), 0) as sum_cents
    from ledger_account a left join ledger_posting p on p.account_id = a.id
   where a.balance_cents is not null
   group by a.id, a.kind, a.owner, a.balance_cents
  having a.balance_cents <> sum_cents;

create view invariant_i4_not_below_credit as
  select id, kind, owner, balance_cents, credit_cents
    from ledger_account
   where kind in ('WALLET', 'PENDING') and balance_cents + credit_cents < 0;

create table invariant_result (
  name varchar(64) not null primary key,
  broken_rows bigint not null,
  checked_at datetime(6) not null
);
