-- That somebody was told of the end of a card or a ticket: it is done once.
create table end_letter (
  subject uuid not null,
  kind varchar(14) not null,
  about date not null,
  told_at datetime(6) not null,
  primary key (subject, kind)
);

create index medium_expiry on medium (operator, expires_on);
