-- When a member of staff last came in, for who looks after staff; residents are not noted.
alter table account add column last_sign_in_at datetime(6);
alter table role_grant add key role_grant_by_operator (operator, role);
