-- The number by which a card's chip answers, where it is known, and the key by which lists name it:
-- that no two cards of an operator have the same key is what makes its list by chips exact.
alter table medium
  add column chip_uid varchar(20),
  add column chip_key bigint,
  add constraint medium_chip unique (operator, chip_key),
  add constraint medium_chip_has_key check ((chip_uid is null) = (chip_key is null));

-- A row of the list is of a medium by its serial or of a chip by its number; the serial is 0 then.
alter table blocklist_turn
  add column chip_uid varchar(20) not null default '';

alter table blocklist_entry
  add column chip_uid varchar(20) not null default '',
  drop primary key,
  add primary key (operator, chip_uid, issue_serial);

alter table blocklist_change
  add column chip_uid varchar(20) not null default '',
  drop primary key,
  add primary key (operator, version, chip_uid, issue_serial);
