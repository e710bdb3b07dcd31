-- The last number that a device says it has used: what is missing below it is missed.
alter table tap_sequence add column used_to bigint not null default 0;
