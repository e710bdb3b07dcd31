-- Who gets tickets for nothing is looked through every night.
create index entitlement_by_category on entitlement (operator, category, id);
