-- What was reminded of, so that nobody is reminded twice: a window that opens or soon closes, a meter's end.
create table meter_reminder (
  id uuid not null primary key,
  -- the dwelling, or the meter whose end is near
  subject uuid not null,
  kind varchar(10) not null,
  -- the day that it is about: of opening, of closing, or the meter's last
  about date not null,
  sent_at datetime(6) not null,
  constraint meter_reminder_once unique (subject, kind, about),
  constraint meter_reminder_kind check (kind in ('OPENS', 'CLOSES', 'ENDS_FIRST', 'ENDS_SOON'))
);
