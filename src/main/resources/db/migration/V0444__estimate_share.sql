-- Which part of what a house costs a dwelling bears (LUD-29), such as its area of the area of all.
create table dwelling_share (
  premise uuid not null primary key,
  part int not null,
  whole int not null,
  constraint dwelling_share_part check (part > 0 and part <= whole)
);
