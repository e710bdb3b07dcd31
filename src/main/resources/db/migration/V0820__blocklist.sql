-- What was blocked and unblocked since the last version, in the order of each medium's own turns.
-- Deeds only add rows here, so that no two of them ever wait for each other.
create table blocklist_turn (
  id bigint not null primary key auto_increment,
  operator varchar(40) not null,
  issue_serial bigint not null,
  listed boolean not null,
  key blocklist_turn_by_operator (operator, id)
);

create table blocklist_head (
  operator varchar(40) not null primary key,
  version bigint not null,
  oldest_base bigint not null default 0,
  issued_at datetime(6) not null,
  issue_limit bigint not null,
  constraint blocklist_version_grows check (version >= 0 and oldest_base >= 0)
);

create table blocklist_entry (
  operator varchar(40) not null,
  issue_serial bigint not null,
  version bigint not null,
  primary key (operator, issue_serial)
);

create table blocklist_change (
  operator varchar(40) not null,
  version bigint not null,
  issue_serial bigint not null,
  listed boolean not null,
  primary key (operator, version, issue_serial)
);

create table blocklist_export (
  day date not null,
  operator varchar(40) not null,
  version bigint not null,
  issued_at datetime(6) not null,
  issue_limit bigint not null,
  oldest_base bigint not null,
  published_at datetime(6),
  sha256 char(64),
  primary key (day, operator),
  constraint blocklist_export_published check ((published_at is null) = (sha256 is null))
);
