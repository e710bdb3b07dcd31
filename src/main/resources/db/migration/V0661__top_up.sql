-- A purchase without a product is a top-up of stored value; its price is the amount.
alter table purchase modify product varchar(40);

-- Whether the payer asked that the gateway keeps the card (RIG-A4).
alter table payment add column keep_card boolean not null default false;
