-- What is over or ends soon is found among all cards ever issued without going through them.
create index medium_over on medium (operator, block_reason, expires_on);
