alter table ticket add column last_authorised_at datetime(6) null after first_authorised_at;
