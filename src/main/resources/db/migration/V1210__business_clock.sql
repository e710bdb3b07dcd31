-- How far the clock of a demonstration is ahead of the machines' own, for all nodes.
create table business_clock (
  id tinyint not null primary key,
  ahead_nanos bigint not null,
  constraint business_clock_one check (id = 1)
);
