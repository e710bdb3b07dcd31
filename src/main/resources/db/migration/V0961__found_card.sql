create table found_card (
  id uuid not null primary key,
  operator varchar(40) not null,
  medium_id uuid not null,
  place varchar(200) not null,
  found_on date not null,
  kept_until date not null,
  ended_at datetime(6),
  ending varchar(12),
  version bigint not null,
  constraint found_card_medium foreign key (medium_id) references medium (id),
  constraint found_card_ended check ((ended_at is null) = (ending is null)),
  constraint found_card_is_kept check (kept_until >= found_on),
  key found_card_kept (operator, ended_at, found_on),
  key found_card_of (medium_id, ended_at)
);
