-- Who buys without an account leaves an address for the receipt; it is forgotten in time.
alter table purchase
  modify buyer uuid,
  add column visitor_email varchar(254),
  add column visitor_language char(2),
  add constraint purchase_by_one check (buyer is null or visitor_email is null),
  add constraint purchase_visitor check ((visitor_email is null) = (visitor_language is null)),
  add key purchase_of_visitors (operator, visitor_email, held_at);
