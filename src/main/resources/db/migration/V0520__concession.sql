create table entitlement (
  id uuid not null primary key,
  operator varchar(40) not null,
  category varchar(40) not null,
  medium uuid not null,
  valid_from date not null,
  valid_until date,
  word varchar(12) not null,
  version bigint not null,
  constraint entitlement_term check (valid_until is null or valid_until >= valid_from - interval 1 day),
  key entitlement_by_medium (medium)
);

create table application (
  id uuid not null primary key,
  operator varchar(40) not null,
  applicant uuid not null,
  person_name varchar(120) not null,
  category varchar(40),
  medium uuid,
  photograph uuid not null,
  state varchar(12) not null,
  reason varchar(500),
  received_at datetime(6) not null,
  decided_at datetime(6),
  version bigint not null,
  constraint application_refused_with_reason check ((state = 'REFUSED') = (reason is not null)),
  constraint application_decided_when check ((state = 'RECEIVED') = (decided_at is null)),
  key application_queue (operator, state, received_at),
  key application_by_applicant (applicant, received_at)
);
