-- How often in a row a counter was full: each time the wait is twice as long.
alter table sign_in_counter add column rounds int not null default 0;
