-- Texts that staff keep to use again: notices and answers to questions (LUD-25).
create table text_template (
  id uuid not null primary key,
  operator varchar(20) not null,
  purpose varchar(10) not null,
  name varchar(80) not null,
  kind varchar(20),
  version int not null,
  constraint text_template_name unique (operator, purpose, name),
  constraint text_template_purpose check (purpose in ('NOTICE', 'ANSWER')),
  constraint text_template_kind check (kind in ('INFORMATION', 'PLANNED_WORK', 'EMERGENCY'))
);
create table text_template_text (
  template_id uuid not null,
  language char(2) not null,
  title varchar(160) not null,
  body text not null,
  primary key (template_id, language),
  constraint text_template_text_template foreign key (template_id) references text_template (id) on delete cascade
);
