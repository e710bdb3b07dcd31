-- Accounts that came by a file and have no e-mail address: letters with their codes are yet to be printed.
create table letter_due (
  account uuid not null,
  contract_id uuid not null,
  operator varchar(40) not null,
  noted_at datetime(6) not null,
  primary key (account, contract_id),
  key letter_due_of (operator, noted_at),
  constraint letter_due_contract foreign key (contract_id) references contract (id)
);
