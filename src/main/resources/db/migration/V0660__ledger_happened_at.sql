-- When what is booked was done. A reader may send its trips hours later; the journal itself goes by
-- booked_at, and people are shown this.

alter table ledger_transaction add column happened_at datetime(6);

update ledger_transaction set happened_at = booked_at;

alter table ledger_transaction modify happened_at datetime(6) not null;
