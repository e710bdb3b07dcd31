-- A person's account or a company's (LUD-31); who has no e-mail address gets letters on paper.
alter table account
  add column kind varchar(10) not null default 'PERSON',
  add constraint account_kind check (kind in ('PERSON', 'COMPANY'));
