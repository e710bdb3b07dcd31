-- Taps that the server could not take on its own, as the device sent them.
create table tap_case (
  id uuid not null primary key,
  operator varchar(40) not null,
  device_id uuid not null,
  device_seq bigint,
  kind varchar(16) not null,
  reason varchar(300) not null,
  body mediumtext not null,
  -- The digest of what was sent: sent again it is the same case.
  mark char(64) not null,
  -- The tap that waits for the decision, where one is stored.
  tap uuid,
  received_at datetime(6) not null,
  state varchar(10) not null,
  decided_by varchar(80),
  decided_at datetime(6),
  words varchar(500),
  constraint tap_case_once unique (device_id, kind, mark),
  constraint tap_case_state check (state in ('OPEN', 'TAKEN', 'DISMISSED')),
  constraint tap_case_decided check (
    (state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)
    and (state <> 'DISMISSED' or words <> '')),
  key tap_case_queue (operator, state, received_at),
  key tap_case_number (device_id, kind, device_seq)
);

insert into tap_case (id, operator, device_id, device_seq, kind, reason, body, mark, received_at, state)
  select uuid(), d.operator, r.device_id, r.device_seq, 'UNREADABLE', r.reason, r.body, sha2(r.body, 256),
         r.received_at, 'OPEN'
    from tap_refused r join device d on d.id = r.device_id;

drop table tap_refused;

insert into tap_case (id, operator, device_id, device_seq, kind, reason, body, mark, tap, received_at, state)
  select uuid(), operator, device_id, device_seq, reason, reason,
         json_object('localEventId', local_event_id, 'deviceSeq', device_seq,
           'time', date_format(tapped_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'mediumNumber', medium_number,
           'eventType', event_type, 'eventResult', event_result, 'amountCents', claimed_cents,
           'balanceAfterCents', claimed_balance_cents, 'creditUsed', json_extract(if(credit_used, 'true', 'false'), '$'),
           'companions', companions, 'vehicleId', vehicle_id, 'routeId', route_id, 'tripId', trip_id,
           'stopId', stop_id, 'direction', direction, 'operatingDayDate', operating_day),
         sha256, id, received_at, 'OPEN'
    from tap where result = 'QUARANTINED';

-- Numbers of a device that have not come though later ones have.
create table tap_gap (
  operator varchar(40) not null,
  device_id uuid not null,
  seq_from bigint not null,
  seq_to bigint not null,
  since datetime(6) not null,
  given_up_at datetime(6),
  primary key (device_id, seq_from),
  constraint tap_gap_order check (seq_from <= seq_to),
  key tap_gap_of (operator, given_up_at)
);
