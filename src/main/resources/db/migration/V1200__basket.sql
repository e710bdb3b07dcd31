-- A purchase has as many lines as there are things in the basket; a line without a product is a top-up.
create table purchase_line (
  purchase_id uuid not null,
  line int not null,
  medium uuid not null,
  product varchar(40),
  category varchar(40),
  quantity int not null,
  unit_price_cents bigint not null,
  -- its part of the commission, which is one for the purchase (VEN-20)
  commission_cents bigint not null,
  primary key (purchase_id, line),
  constraint purchase_line_of foreign key (purchase_id) references purchase (id),
  constraint purchase_line_quantity check (quantity >= 1),
  constraint purchase_line_amounts check (unit_price_cents >= 0 and commission_cents >= 0)
);

insert into purchase_line (purchase_id, line, medium, product, category, quantity, unit_price_cents, commission_cents)
  select id, 1, medium, product, category, quantity, unit_price_cents, commission_cents from purchase;

alter table purchase
  drop constraint purchase_quantity,
  drop constraint purchase_amounts,
  drop column medium,
  drop column product,
  drop column category,
  drop column quantity,
  drop column unit_price_cents,
  drop column commission_cents;

-- Of which line of its purchase a ticket is; empty where it was not bought on the portal.
alter table ticket add column purchase_line int;
update ticket t join purchase p on p.id = t.purchase set t.purchase_line = 1;

-- What somebody is going to buy: of one operator, because money belongs to an operator.
create table basket (
  account uuid not null primary key,
  operator varchar(40) not null,
  -- the purchase that holds what is in it
  held uuid,
  version bigint not null,
  key basket_held (held)
);

create table basket_line (
  id uuid not null primary key,
  account uuid not null,
  medium uuid not null,
  product varchar(40),
  quantity int not null,
  amount_cents bigint,
  -- of the form that put it in last: sent twice, it counts once
  request_key uuid not null,
  version bigint not null,
  constraint basket_line_quantity check (quantity >= 1),
  constraint basket_line_of_one_thing check ((product is null) = (amount_cents is not null)),
  key basket_line_of (account, id)
);
