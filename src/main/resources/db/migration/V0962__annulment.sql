create table annulment (
  id uuid not null primary key,
  purchase_id uuid not null,
  reason varchar(1000) not null,
  money_back boolean not null,
  state varchar(12) not null,
  proposed_by uuid not null,
  proposed_at datetime(6) not null,
  decided_by uuid,
  decided_at datetime(6),
  returned_cents bigint not null,
  version bigint not null,
  constraint annulment_purchase foreign key (purchase_id) references purchase (id),
  constraint annulment_four_eyes check (decided_by is null or decided_by <> proposed_by),
  constraint annulment_decided check ((decided_at is null) = (state = 'PROPOSED')),
  constraint annulment_returned check (returned_cents >= 0),
  key annulment_waiting (state, proposed_at)
);
