-- Accounting's word on what was carried into an invoice holds against what comes to the bank of
-- the time before; what was computed here does not.
alter table invoice add column carried_told boolean not null default true after carried_cents;
alter table invoice alter column carried_told drop default;

-- What comes by bank has no payer among the accounts.
alter table remittance modify column payer uuid;

create table bank_entry (
  id uuid not null primary key,
  operator varchar(20) not null,
  iban varchar(34) not null,
  -- what the bank or the statement tells it apart by
  entry_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  booked_on date not null,
  amount_cents bigint not null,
  payer varchar(140) not null,
  payer_iban varchar(34) not null,
  reference varchar(35) not null,
  words varchar(1000) not null,
  state varchar(10) not null,
  contract uuid,
  invoice_number varchar(30),
  taken_at datetime(6) not null,
  decided_by uuid,
  decided_at datetime(6),
  version int not null,
  constraint bank_entry_once unique (operator, iban, entry_key),
  constraint bank_entry_amount check (amount_cents > 0),
  constraint bank_entry_state check (state in ('MATCHED', 'WAITING', 'RETURNED')),
  constraint bank_entry_matched check ((state = 'MATCHED') = (contract is not null))
);
create index bank_entry_by_state on bank_entry (operator, state, booked_on);
create index bank_entry_by_payer on bank_entry (operator, payer_iban, state);

-- Each transfer that was read is booked, and what waits is what lies on the account for it.
create view invariant_i5_bank_entries_are_booked as
  select e.id
    from bank_entry e
   where not exists (select 1 from ledger_transaction t
                      where t.business_key = concat('bank.received:', e.id));
create view invariant_i5_unclear_money_waits as
  select a.operator, w.cents as waiting_cents, coalesce(sum(p.amount_cents), 0) as booked_cents
    from ledger_account a
    left join ledger_posting p on p.account_id = a.id
    left join (select operator, sum(amount_cents) as cents from bank_entry
                where state = 'WAITING' group by operator) w on w.operator = a.operator
   where a.kind = 'UNCLEAR'
   group by a.id, a.operator, w.cents
  having booked_cents <> coalesce(waiting_cents, 0);
