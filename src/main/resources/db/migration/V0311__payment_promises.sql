-- Money that was promised back and has not gone out for a day needs a person.
create view invariant_i7_promised_money_goes_out as
  select id, payment_reference, amount_cents, asked_at, misses
    from repayment
   where done_at is null and asked_at < utc_timestamp(6) - interval 1 day;
