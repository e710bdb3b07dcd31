-- What a bank took back: which remittance an entry became, and the movement that took it back.
alter table bank_entry
  add column remittance uuid null after invoice_number,
  add column reversal_key varchar(160) character set utf8mb4 collate utf8mb4_bin null after remittance;
create index bank_entry_by_reversal on bank_entry (operator, iban, reversal_key);

alter table remittance
  drop constraint remittance_state,
  add constraint remittance_state check (state in ('HELD', 'PAID', 'CANCELLED', 'EXPIRED', 'REVERSED'));

-- What was taken back had been booked, and is booked back.
create or replace view invariant_i5_paid_invoices_are_booked as
  select r.id
    from remittance r
   where (r.state in ('PAID', 'REVERSED'))
      <> exists (select 1 from ledger_transaction t
                  where t.business_key = concat('invoice.paid:', r.id))
      or (r.state = 'REVERSED')
      <> exists (select 1 from ledger_transaction t
                  where t.business_key = concat('invoice.unpaid:', r.id));
