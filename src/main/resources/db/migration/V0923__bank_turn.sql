-- Whoever reads an operator's statements locks its row: one after the other.
create table bank_turn (
  operator varchar(40) not null primary key
);
