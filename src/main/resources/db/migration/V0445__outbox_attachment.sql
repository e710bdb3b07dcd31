-- An attachment that is made when the letter leaves, such as the PDF of an invoice: it is not stored.
alter table outbox_mail
  add column attached_kind varchar(20),
  add column attached_id uuid,
  add column attached_language char(2);
