-- The seller's number as a payer of value-added tax, as it was on the day of issue; older invoices tell none.
alter table invoice add column payee_vat_number varchar(20) null after payee_registration;
