create table first_start (
  id int not null primary key,
  started_on date not null,
  constraint only_one check (id = 1)
);

create table document (
  id uuid not null primary key,
  name varchar(200) not null,
  content_type varchar(100) not null,
  size_bytes bigint not null,
  sha256 char(64) not null,
  stored_at datetime(6) not null,
  content longblob not null
);

create table outbox_mail (
  id uuid not null primary key,
  recipient varchar(254) not null,
  subject varchar(200) not null,
  text_body mediumtext not null,
  html_body mediumtext not null,
  document_id uuid,
  created_at datetime(6) not null,
  not_before datetime(6) not null,
  attempts int not null default 0,
  sent_at datetime(6),
  failure varchar(500),
  key waiting (sent_at, not_before),
  constraint outbox_mail_document foreign key (document_id) references document (id)
);

create table audit_entry (
  id uuid not null primary key,
  happened_at datetime(6) not null,
  actor varchar(80) not null,
  operator varchar(40),
  action varchar(80) not null,
  subject_kind varchar(40) not null,
  subject_id varchar(80) not null,
  person_id uuid,
  details varchar(1000) not null default '',
  key by_person (person_id, happened_at),
  key by_subject (subject_kind, subject_id, happened_at)
);
