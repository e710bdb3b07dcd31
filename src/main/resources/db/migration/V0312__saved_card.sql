alter table payment add column payer uuid after email;

-- RIG-A4: of a card only its first six and last four digits and its expiry are kept here.
create table saved_card (
  id uuid not null primary key,
  owner uuid not null,
  token varchar(64) not null,
  first6 char(6) not null,
  last4 char(4) not null,
  expires_in char(7) not null,
  saved_at datetime(6) not null,
  forget_at datetime(6),
  key by_owner (owner),
  key to_forget (forget_at),
  constraint saved_card_token_once unique (token)
);
