-- Notices in several languages, with a life cycle, and sent in the background (LUD-22 to 25, LUD-28).
alter table notice
  add column state varchar(10) not null default 'SENT',
  add column person uuid,
  add column house uuid,
  add column from_at datetime(6),
  add column until_at datetime(6),
  add column send_at datetime(6),
  add column changed_at datetime(6),
  add column withdrawn_at datetime(6),
  add column withdrawn_why varchar(300),
  -- The notice in whose stead this one is sent.
  add column corrects uuid,
  -- Counts changes, so that two clerks cannot change a draft at once unawares.
  add column version int not null default 1,
  modify published_at datetime(6),
  drop constraint notice_audience,
  add constraint notice_audience check (audience in ('PERSON', 'CONTRACT', 'HOUSE', 'LIST', 'ALL')),
  add constraint notice_state check (state in ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'WITHDRAWN')),
  add constraint notice_out check (state in ('DRAFT', 'SCHEDULED') or published_at is not null),
  add constraint notice_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
  add constraint notice_period check (until_at is null or until_at > from_at);
update notice set changed_at = published_at;
alter table notice
  alter column state drop default,
  alter column version drop default,
  modify changed_at datetime(6) not null;
create index notice_by_state on notice (operator, state, changed_at);
create index notice_to_send on notice (state, send_at);

create table notice_text (
  notice_id uuid not null,
  language char(2) not null,
  title varchar(160) not null,
  body text not null,
  primary key (notice_id, language),
  constraint notice_text_notice foreign key (notice_id) references notice (id)
);
insert into notice_text (notice_id, language, title, body) select id, 'lv', title, body from notice;
alter table notice drop column title, drop column body;

alter table notice_attachment modify name varchar(200) not null;

-- What was typed or uploaded as a list, as it was, and the contracts that were found in it.
create table notice_list (
  notice_id uuid not null primary key,
  words mediumtext not null,
  constraint notice_list_notice foreign key (notice_id) references notice (id)
);
create table notice_target (
  notice_id uuid not null,
  contract uuid not null,
  primary key (notice_id, contract),
  constraint notice_target_notice foreign key (notice_id) references notice (id)
);

-- How far the sending of a notice is: a restart goes on after the last contract that was reached.
create table notice_sending (
  notice_id uuid not null primary key,
  addresses bigint not null,
  done bigint not null default 0,
  copies bigint not null default 0,
  reached uuid not null,
  ended_at datetime(6),
  constraint notice_sending_notice foreign key (notice_id) references notice (id)
);
insert into notice_sending (notice_id, addresses, done, copies, reached, ended_at)
  select n.id, 0, 0, (select count(*) from notice_copy c where c.notice_id = n.id), n.id, n.published_at from notice n;

-- The letter of a notice in each language that it was mailed in.
create table notice_letter (
  notice_id uuid not null,
  language char(2) not null,
  letter uuid not null,
  primary key (notice_id, language),
  constraint notice_letter_notice foreign key (notice_id) references notice (id)
);

-- The mail of a copy, or why there is none.
alter table notice_copy
  add column mail uuid,
  add column unmailed varchar(10),
  add constraint notice_copy_mail check (mail is null or unmailed is null),
  add constraint notice_copy_unmailed check (unmailed in ('UNWISHED', 'NO_ADDRESS'));
create index notice_copy_read on notice_copy (notice_id, opened_at);
create index notice_copy_unmailed_by on notice_copy (notice_id, unmailed);
