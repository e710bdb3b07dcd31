-- Why a trip cost what it did, and what it cost before a late tap changed that.
alter table tap
  add column rule varchar(12),
  add column follows uuid,
  add column category varchar(40),
  add column first_charged_cents bigint not null default 0,
  add constraint tap_first_charged check (first_charged_cents >= 0);

update tap set first_charged_cents = charged_cents;

update tap
   set rule =
       case
         when decision = 'ALREADY_REGISTERED' then 'REPEAT'
         when event_type = 'COMPANION' then 'COMPANION'
         when ticket is not null then 'TICKET'
         when charged_cents = 0 and fare_cents > 0 then 'TRANSFER'
         when charged_cents > 0 and balance_cents < 0 then 'CREDIT'
         else 'FARE'
       end
 where event_type in ('TAP', 'ACTIVATE', 'COMPANION')
   and decision in ('ACCEPTED', 'ALREADY_REGISTERED');
