create table device (
  id uuid not null primary key,
  operator varchar(40) not null,
  model varchar(80) not null,
  vehicle_id varchar(40) not null,
  kid char(36) not null,
  public_key binary(32) not null,
  enrolled_at datetime(6) not null,
  disabled_at datetime(6),
  seen_at datetime(6),
  blocklist_version bigint not null default 0,
  blocklist_applied_at datetime(6),
  blocklist_flaw varchar(20),
  version bigint not null,
  constraint device_kid unique (kid),
  constraint device_blocklist_version check (blocklist_version >= 0),
  key device_by_operator (operator, vehicle_id)
);

create table enrolment_code (
  id uuid not null primary key,
  operator varchar(40) not null,
  code_hash char(64) not null,
  made_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  device_id uuid,
  version bigint not null,
  constraint enrolment_code_hash unique (code_hash),
  constraint enrolment_code_once unique (device_id),
  constraint enrolment_code_used check ((used_at is null) = (device_id is null)),
  constraint enrolment_code_device foreign key (device_id) references device (id)
);

create table device_assertion (
  device_id uuid not null,
  jti varchar(64) not null,
  expires_at datetime(6) not null,
  primary key (device_id, jti),
  key device_assertion_expired (expires_at),
  constraint device_assertion_device foreign key (device_id) references device (id)
);

create table signing_key (
  kid char(36) not null primary key,
  public_key binary(32) not null,
  sealed_seed varchar(200) not null,
  made_at datetime(6) not null
);
