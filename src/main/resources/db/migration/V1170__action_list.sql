-- What changed since a vehicle asked last; a vehicle asks often.
alter table card_load add column changed_at datetime(6);
update card_load
   set changed_at = greatest(sent_at, coalesce(collected_at, sent_at), coalesce(returned_at, sent_at));
alter table card_load
  modify column changed_at datetime(6) not null,
  add key load_changed (operator, changed_at, id);

alter table medium_block add key medium_block_since (blocked_at);

create table action_outcome (
  id uuid not null primary key,
  action_id uuid not null,
  operator varchar(40) not null,
  device uuid not null,
  result varchar(16) not null,
  happened_at datetime(6) not null,
  received_at datetime(6) not null,
  reason varchar(200),
  key action_outcome_by_action (action_id)
);
