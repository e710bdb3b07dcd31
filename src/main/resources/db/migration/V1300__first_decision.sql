-- What was said at a reader; a tap that becomes known later may change what a ride is, not that.
alter table tap add column first_decision varchar(20) not null default 'REJECTED';

update tap set first_decision = decision;
