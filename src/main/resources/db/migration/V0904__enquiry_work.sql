-- The work on questions: to whom they are assigned, files, remarks among staff, history, rating (LUD-25).
alter table enquiry
  add column assignee uuid,
  add column changed_at datetime(6),
  add column rating tinyint,
  add column rating_words varchar(500),
  add constraint enquiry_rating check (rating between 1 and 5);
update enquiry e set changed_at = (select max(m.sent_at) from enquiry_message m where m.enquiry_id = e.id);
update enquiry set changed_at = asked_at where changed_at is null;
alter table enquiry modify changed_at datetime(6) not null;
create index enquiry_assigned on enquiry (operator, state, assignee, promised_on);

create table enquiry_file (
  enquiry_id uuid not null,
  position smallint not null,
  message smallint not null,
  document uuid not null,
  name varchar(200) not null,
  size_bytes bigint not null,
  primary key (enquiry_id, position),
  constraint enquiry_file_enquiry foreign key (enquiry_id) references enquiry (id)
);

-- What staff tell each other. A table of its own: nothing that a resident reads comes near it.
create table enquiry_remark (
  id uuid not null primary key,
  enquiry_id uuid not null,
  author uuid not null,
  body text not null,
  written_at datetime(6) not null,
  constraint enquiry_remark_enquiry foreign key (enquiry_id) references enquiry (id)
);
create index enquiry_remark_of on enquiry_remark (enquiry_id, written_at);

-- Who did what when, for staff.
create table enquiry_event (
  id uuid not null primary key,
  enquiry_id uuid not null,
  kind varchar(12) not null,
  actor uuid not null,
  about uuid,
  happened_at datetime(6) not null,
  constraint enquiry_event_enquiry foreign key (enquiry_id) references enquiry (id),
  constraint enquiry_event_kind check (kind in ('ASKED', 'ANSWERED', 'ASSIGNED', 'RELEASED', 'REMARKED', 'CLOSED', 'REOPENED', 'RATED'))
);
create index enquiry_event_of on enquiry_event (enquiry_id, happened_at);
insert into enquiry_event (id, enquiry_id, kind, actor, happened_at)
  select uuid(), enquiry_id, if(side = 'STAFF', 'ANSWERED', 'ASKED'), author, sent_at from enquiry_message;
