-- Where people want money that cannot go back the way it came.
create table bank_account (
  account uuid not null primary key,
  iban varchar(34) not null,
  holder varchar(70) not null,
  changed_at datetime(6) not null
);

-- To which account a refund went, as it was known on the day of the decision.
alter table refund
  add column payee_iban varchar(34),
  add column payee_name varchar(70),
  add constraint refund_payee check ((coalesce(payout, '') = 'BANK') = (payee_iban is not null and payee_name is not null));
