-- The number of the invoice that one corrects, and what of a number a payer's reference holds.
alter table invoice
  add column corrects varchar(30) after number,
  add column reference varchar(30) not null default '' after corrects;
update invoice set reference = upper(regexp_replace(number, '[^A-Za-z0-9]', ''));
alter table invoice alter column reference drop default;
create index invoice_by_reference on invoice (operator, reference);
