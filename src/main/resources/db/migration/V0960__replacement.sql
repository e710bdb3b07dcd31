alter table medium
  add column replaced_by uuid,
  add constraint medium_replaced_by foreign key (replaced_by) references medium (id);

create table replacement (
  id uuid not null primary key,
  old_medium uuid not null,
  new_medium uuid not null,
  mishap varchar(12) not null,
  asker varchar(12) not null,
  clause varchar(20) not null,
  tickets int not null,
  balance_cents bigint not null,
  fee_cents bigint not null,
  replaced_at datetime(6) not null,
  constraint replacement_once unique (old_medium),
  constraint replacement_old foreign key (old_medium) references medium (id),
  constraint replacement_new foreign key (new_medium) references medium (id),
  constraint replacement_of_another check (old_medium <> new_medium),
  constraint replacement_fee check (fee_cents >= 0)
);
