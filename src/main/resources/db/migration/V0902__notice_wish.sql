-- Which notices a person wants by e-mail; invoices and reminders keep their own wish (LUD-28).
alter table account
  add column notice_wish varchar(12) not null default 'ALL',
  add constraint account_notice_wish check (notice_wish in ('ALL', 'EMERGENCIES', 'NONE'));
update account set notice_wish = 'NONE' where not wants_mail;
