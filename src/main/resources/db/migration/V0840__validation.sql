create table tap (
  id uuid not null primary key,
  operator varchar(40) not null,
  device_id uuid not null,
  local_event_id varchar(64) not null,
  device_seq bigint not null,
  sha256 char(64) not null,
  tapped_at datetime(6) not null,
  received_at datetime(6) not null,
  event_type varchar(20) not null,
  event_result tinyint,
  medium_number varchar(24),
  medium uuid,
  vehicle_id varchar(40) not null,
  route_id varchar(40),
  trip_id varchar(60),
  stop_id varchar(60),
  direction varchar(20),
  operating_day date not null,
  claimed_cents bigint,
  claimed_balance_cents bigint,
  credit_used boolean not null,
  companions int not null,
  result varchar(12) not null,
  reason varchar(200),
  decision varchar(20) not null,
  clause varchar(40) not null default '',
  fare_cents bigint not null default 0,
  charged_cents bigint not null default 0,
  balance_cents bigint,
  ticket uuid,
  valid_until datetime(6),
  line1 varchar(60) not null default '',
  line2 varchar(60) not null default '',
  constraint tap_event_once unique (device_id, local_event_id),
  constraint tap_sequence_once unique (device_id, device_seq),
  constraint tap_sequence_from_1 check (device_seq >= 1),
  constraint tap_amounts check (fare_cents >= 0 and charged_cents >= 0),
  constraint tap_result check (result in ('ACCEPTED', 'QUARANTINED')),
  constraint tap_quarantined_why check (result <> 'QUARANTINED' or reason is not null),
  key tap_by_medium (medium, tapped_at),
  key tap_turns (operator, vehicle_id, event_type, tapped_at)
);

-- Taps that could not be read: their numbers are used up, and a person can look at them.
create table tap_refused (
  device_id uuid not null,
  device_seq bigint not null,
  received_at datetime(6) not null,
  reason varchar(300) not null,
  body text not null,
  primary key (device_id, device_seq)
);

-- Up to which number a device's taps have come without a gap.
create table tap_sequence (
  device_id uuid not null primary key,
  complete_to bigint not null default 0
);

create table tap_batch (
  device_id uuid not null,
  batch_id varchar(64) not null,
  sha256 char(64) not null,
  begun_at datetime(6) not null,
  ended_at datetime(6),
  primary key (device_id, batch_id)
);
