-- When those who keep the card were told that it had not collected the load in time (SIA-13).
alter table card_load add column told_at datetime(6);
