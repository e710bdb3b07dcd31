-- What an amendment would have made of the sales, trips and refunds of some time past.
create table edition_preview (
  id uuid not null primary key,
  amendment uuid not null,
  operator varchar(40) not null,
  sha256 char(64) not null,
  first_day date not null,
  last_day date not null,
  asked_by varchar(200) not null,
  asked_at datetime(6) not null,
  ended_at datetime(6),
  state varchar(10) not null,
  phase varchar(10) not null,
  next_day date not null,
  after_medium uuid not null,
  steps_done bigint not null,
  steps bigint not null,
  version bigint not null,
  constraint edition_preview_once unique (amendment),
  constraint edition_preview_of foreign key (amendment) references amendment (id),
  key edition_preview_open (state, asked_at)
);

create table edition_preview_sum (
  preview uuid not null,
  kind varchar(10) not null,
  seen bigint not null,
  changed bigint not null,
  refused bigint not null,
  was_cents bigint not null,
  would_cents bigint not null,
  primary key (preview, kind),
  constraint edition_preview_sum_of foreign key (preview) references edition_preview (id) on delete cascade
);

-- Only what differs has a line; nobody is named in it.
create table edition_preview_line (
  preview uuid not null,
  kind varchar(10) not null,
  subject uuid not null,
  line int not null,
  happened_at datetime(6) not null,
  what varchar(80) not null,
  quantity int not null,
  was_cents bigint not null,
  would_cents bigint not null,
  refusal varchar(20) not null,
  clause_before varchar(40) not null,
  clause_after varchar(40) not null,
  primary key (preview, kind, subject, line),
  constraint edition_preview_line_of foreign key (preview) references edition_preview (id) on delete cascade,
  key edition_preview_line_in_order (preview, kind, happened_at)
);

create index purchase_by_day on purchase (operator, decided_at);
create index refund_by_day on refund (operator, decided_at);
