-- Money that a customer sends for invoices, and which of them it is for. Its id is the reference
-- of the payment at the gateway.
create table remittance (
  id uuid not null primary key,
  operator varchar(20) not null,
  payer uuid not null,
  state varchar(10) not null,
  begun_at datetime(6) not null,
  held_until datetime(6) not null,
  settled_at datetime(6),
  constraint remittance_state check (state in ('HELD', 'PAID', 'CANCELLED', 'EXPIRED')),
  constraint remittance_settled check ((state = 'HELD') = (settled_at is null))
);
create index remittance_by_payer on remittance (payer, begun_at);

create table allocation (
  remittance_id uuid not null,
  position smallint not null,
  contract uuid not null,
  -- null where it is for a debt older than the invoices that are known here
  invoice uuid,
  amount_cents bigint not null,
  primary key (remittance_id, position),
  key allocation_by_contract (contract),
  constraint allocation_amount check (amount_cents > 0),
  constraint allocation_remittance foreign key (remittance_id) references remittance (id),
  constraint allocation_invoice foreign key (invoice) references invoice (id)
);

-- What was paid for invoices left the payment's account for those of the contracts.
create view invariant_i5_paid_invoices_are_booked as
  select r.id
    from remittance r
   where (r.state = 'PAID')
      <> exists (select 1 from ledger_transaction t
                  where t.business_key = concat('invoice.paid:', r.id));
