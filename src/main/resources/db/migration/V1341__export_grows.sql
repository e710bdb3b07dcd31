-- A run that is made again works beside what was published before, which is served until it is replaced.
alter table blocklist_export add column is_growing boolean not null default false;
update blocklist_export set is_growing = sha256 is null;
