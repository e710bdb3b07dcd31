-- What residents ask or reply to a notice, and what the operator's staff answer (LUD-25).
create table enquiry (
  id uuid not null primary key,
  operator varchar(20) not null,
  account uuid not null,
  contract uuid null,
  notice uuid null,
  reference varchar(20) not null,
  subject varchar(160) not null,
  state varchar(10) not null,
  asked_at datetime(6) not null,
  promised_on date not null,
  -- counts changes, so that two clerks cannot answer at once unawares
  version int not null,
  constraint enquiry_reference unique (reference),
  constraint enquiry_state check (state in ('OPEN', 'ANSWERED', 'CLOSED'))
);
create index enquiry_by_account on enquiry (account, asked_at);
create index enquiry_queue on enquiry (operator, state, promised_on);

create table enquiry_message (
  enquiry_id uuid not null,
  position smallint not null,
  side varchar(10) not null,
  author uuid not null,
  body text not null,
  sent_at datetime(6) not null,
  primary key (enquiry_id, position),
  constraint enquiry_message_enquiry foreign key (enquiry_id) references enquiry (id),
  constraint enquiry_message_side check (side in ('RESIDENT', 'STAFF'))
);
