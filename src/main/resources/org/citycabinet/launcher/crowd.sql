-- Accounts ${from} to ${to} of a crowd with all that is theirs; what is there stays.
-- An identifier tells what it is of, whose, and which of several: so no table has to look one up.
-- The demonstration has one utility with contracts.
set @operator = (select min(operator) from contract), @this_month = date_format(utc_date(), '%Y-%m-01');
set unique_checks = 0, foreign_key_checks = 0;
start transaction;

insert ignore into house (id, operator, street, number, town, postcode)
select concat('01900001-0000-7000-8000-', lpad(hex(h.seq), 12, '0')), @operator,
       concat('Pūļa iela ', h.seq div 100), h.seq mod 100 + 1, 'Ludza', 'LV-5701'
  from seq_0_to_420000 h
 where h.seq between ${from} div 24 and ${to} div 24;

insert ignore into premise (id, house_id, apartment)
select concat('01900002-0000-7000-8000-', lpad(hex(a.seq), 12, '0')),
       concat('01900001-0000-7000-8000-', lpad(hex(a.seq div 24), 12, '0')), a.seq mod 24 + 1
  from seq_${from}_to_${to} a;

insert ignore into contract (id, operator, number, premise_id, holder_name, holder_kind, signed_on)
select concat('01900003-0000-7000-8000-', lpad(hex(a.seq), 12, '0')), @operator,
       concat('G', lpad(a.seq, 7, '0')),
       concat('01900002-0000-7000-8000-', lpad(hex(a.seq), 12, '0')),
       concat('Iedzīvotājs ', a.seq), 'PERSON', @this_month - interval 60 month
  from seq_${from}_to_${to} a;

insert ignore into account (id, username, display_name, email, language, password_hash, wants_mail, created_at)
select concat('01900004-0000-7000-8000-', lpad(hex(a.seq), 12, '0')),
       concat('g', lpad(a.seq, 7, '0')), concat('Iedzīvotājs ', a.seq), '', 'lv',
       (select password_hash from account where username = 'anna'), false, utc_timestamp(6)
  from seq_${from}_to_${to} a;

insert ignore into role_grant (account_id, role, operator)
select concat('01900004-0000-7000-8000-', lpad(hex(a.seq), 12, '0')), 'RESIDENT', ''
  from seq_${from}_to_${to} a;

insert ignore into occupancy (id, account, contract_id, kind, since_on)
select concat('01900005-0000-7000-8000-', lpad(hex(a.seq), 12, '0')),
       concat('01900004-0000-7000-8000-', lpad(hex(a.seq), 12, '0')),
       concat('01900003-0000-7000-8000-', lpad(hex(a.seq), 12, '0')), 'OWNER',
       @this_month - interval 60 month
  from seq_${from}_to_${to} a;

-- Cold water for everybody, hot water for every second.
insert ignore into meter (id, operator, premise, kind, location, number, digits, decimals, installed_on, verified_until)
select concat('01900006-0000-7000-8000-', lpad(hex(a.seq * 2 + k.seq), 12, '0')), @operator,
       concat('01900002-0000-7000-8000-', lpad(hex(a.seq), 12, '0')),
       if(k.seq = 0, 'COLD_WATER', 'HOT_WATER'), 'BATHROOM', concat('G', a.seq * 2 + k.seq), 5, 3,
       @this_month - interval 61 month, @this_month + interval 12 month
  from seq_${from}_to_${to} a join seq_0_to_1 k
 where k.seq = 0 or a.seq mod 2 = 0;

insert ignore into reading (id, meter_id, register, for_month, version, value, source, quality, read_on, taken_at)
select concat('01900007-0000-7000-8000-', lpad(hex((a.seq * 2 + k.seq) * 64 + m.seq), 12, '0')),
       concat('01900006-0000-7000-8000-', lpad(hex(a.seq * 2 + k.seq), 12, '0')), 1,
       @this_month - interval 61 - m.seq month, 1,
       m.seq * (2 + a.seq mod 3) + (a.seq + m.seq) mod 10 / 10, 'WEB', 'VALID',
       @this_month - interval 61 - m.seq month + interval 26 day,
       @this_month - interval 61 - m.seq month + interval 26 day
  from seq_${from}_to_${to} a join seq_0_to_1 k join seq_1_to_60 m
 where k.seq = 0 or a.seq mod 2 = 0
 order by a.seq, k.seq, m.seq;

-- Water by what was used, and care of the house; all but the newest are paid.
insert ignore into invoice
  (id, operator, contract, number, reference, for_month, issued_on, due_on, net_cents, vat_cents, carried_cents,
   carried_told, payee, payee_registration, payee_vat_number, payee_iban, payer, payer_address)
select concat('01900008-0000-7000-8000-', lpad(hex(a.seq * 64 + m.seq), 12, '0')), @operator,
       concat('01900003-0000-7000-8000-', lpad(hex(a.seq), 12, '0')),
       concat('G', lpad(a.seq, 7, '0'), '-', m.seq), concat('G', lpad(a.seq, 7, '0'), m.seq),
       @this_month - interval 61 - m.seq month, @this_month - interval 60 - m.seq month,
       last_day(@this_month - interval 60 - m.seq month), 115 * (2 + a.seq mod 3) + 825,
       round((115 * (2 + a.seq mod 3) + 825) * 0.21), 0, true, 'SIA Ludzas apsaimniekotājs', '40000000000',
       'LV40000000000', 'LV80BANK0000435195001', concat('Iedzīvotājs ', a.seq),
       concat('Pūļa iela ', a.seq div 2400, ', Ludza')
  from seq_${from}_to_${to} a join seq_1_to_60 m
 order by a.seq, m.seq;

insert ignore into invoice_line (invoice_id, position, description, quantity, unit, price_euros, net_cents, vat_percent)
select concat('01900008-0000-7000-8000-', lpad(hex(a.seq * 64 + m.seq), 12, '0')), l.seq,
       if(l.seq = 0, 'Aukstais ūdens', 'Apsaimniekošana'), if(l.seq = 0, 2 + a.seq mod 3, 48.5),
       if(l.seq = 0, 'm³', 'm²'), if(l.seq = 0, 1.15, 0.17), if(l.seq = 0, 115 * (2 + a.seq mod 3), 825), 21
  from seq_${from}_to_${to} a join seq_1_to_60 m join seq_0_to_1 l
 order by a.seq, m.seq, l.seq;

-- The newest invoices in the ledger, under the identifiers that the ledger gives its accounts (UUID version 3).
create temporary table newest (receivable varchar(36), revenue varchar(36)) as
select i.id as invoice, i.contract, i.net_cents + i.vat_cents as cents,
       concat('0190000a-0000-7000-8000-', lpad(hex(a.seq), 12, '0')) as booking,
       md5(concat(@operator, '/RECEIVABLE/', i.contract)) as receivable,
       md5(concat(@operator, '/REVENUE/00000000-0000-0000-0000-000000000000')) as revenue
  from seq_${from}_to_${to} a
  join invoice i on i.id = concat('01900008-0000-7000-8000-', lpad(hex(a.seq * 64 + 60), 12, '0'))
 where not exists (select 1 from ledger_transaction t where t.business_key = concat('invoice.issued:', i.id));
update newest set
  receivable = concat(left(receivable, 8), '-', substr(receivable, 9, 4), '-3', substr(receivable, 14, 3), '-',
    lower(hex(conv(substr(receivable, 17, 1), 16, 10) & 3 | 8)), substr(receivable, 18, 3), '-', substr(receivable, 21)),
  revenue = concat(left(revenue, 8), '-', substr(revenue, 9, 4), '-3', substr(revenue, 14, 3), '-',
    lower(hex(conv(substr(revenue, 17, 1), 16, 10) & 3 | 8)), substr(revenue, 18, 3), '-', substr(revenue, 21));

insert ignore into ledger_account (id, operator, kind, owner, balance_cents)
select distinct revenue, @operator, 'REVENUE', '00000000-0000-0000-0000-000000000000', null from newest;
insert ignore into ledger_account (id, operator, kind, owner, balance_cents)
select receivable, @operator, 'RECEIVABLE', contract, -cents from newest;
insert into ledger_transaction (id, business_key, event, body_sha256, booked_at, happened_at)
select booking, concat('invoice.issued:', invoice), 'invoice.issued', sha2(booking, 256), utc_timestamp(6), utc_timestamp(6)
  from newest;
insert into ledger_posting (transaction_id, line, account_id, amount_cents)
select booking, 1, receivable, -cents from newest union all select booking, 2, revenue, cents from newest;
drop temporary table newest;
commit;
