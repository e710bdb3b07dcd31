-- A letter to many is kept once; each of its mails only names whom it goes to.
create table outbox_letter (
  id uuid not null primary key,
  subject varchar(200) not null,
  text_body mediumtext not null,
  html_body mediumtext not null,
  document_id uuid,
  -- From then on it is no longer sent: what waits is dropped.
  withdrawn_at datetime(6),
  constraint outbox_letter_document foreign key (document_id) references document (id)
);

-- Haste: 0 for a letter to one person, 1 for an urgent one to many, 2 for others to many.
alter table outbox_mail
  modify subject varchar(200),
  modify text_body mediumtext,
  modify html_body mediumtext,
  add column letter_id uuid,
  add column haste tinyint not null default 0,
  add constraint outbox_mail_letter foreign key (letter_id) references outbox_letter (id),
  add constraint outbox_mail_words check (letter_id is not null or (subject is not null and text_body is not null and html_body is not null)),
  drop key waiting,
  add key waiting (sent_at, haste, not_before);
