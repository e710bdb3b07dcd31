-- A block that is lifted by date stands until the end of a day.
alter table medium_block
  add column last_day date,
  add constraint medium_block_by_date check ((reason = 'SUSPENDED') = (last_day is not null)),
  add key medium_block_lifted_by_date (last_day, lifted_at);
