-- Which e-identity (OpenID Connect) opens which account; the person's number there is kept as a keyed hash only.
create table electronic_identity (
  person_seal char(64) not null primary key,
  account_id uuid not null,
  linked_at datetime(6) not null,
  constraint electronic_identity_account foreign key (account_id) references account (id),
  constraint electronic_identity_once unique (account_id)
);
