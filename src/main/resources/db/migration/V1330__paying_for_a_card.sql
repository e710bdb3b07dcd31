-- What is being paid for a card is asked at each sale for it.
create index purchase_line_by_medium on purchase_line (medium, purchase_id);
