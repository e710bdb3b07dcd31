package org.citycabinet.ticketing.expiry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;

/** An end that somebody is told of. Tickets that were given away free are not worth a letter. */
enum End {
  /**
   * A card's last day is over: it goes onto the blocklist, unless a graver reason keeps it there.
   */
  CARD_OVER(
      NightlyJob.EXPIRY,
      """
      select m.id, m.id as medium, m.number, '' as code, m.expires_on as about from medium m
       where m.operator = ? and m.expires_on < ? and m.id > ?
         and (m.block_reason is null or m.block_reason in ('DEBT', 'FRAUD', 'RETAINED', 'SUSPENDED'))
         and not exists (select 1 from medium_block b
           where b.medium_id = m.id and b.reason = 'EXPIRED' and b.lifted_at is null)"""),
  /** The last day of a block is over that is lifted by date. */
  BLOCK_OVER(
      NightlyJob.EXPIRY,
      """
      select b.id, m.id as medium, m.number, '' as code, b.last_day as about
        from medium_block b join medium m on m.id = b.medium_id
       where m.operator = ? and b.last_day < ? and b.id > ? and b.lifted_at is null"""),
  /** A ticket's time is over, and none or not all of it was used. */
  TICKET_LAPSED(
      NightlyJob.EXPIRY,
      """
      select t.id, t.medium, m.number, t.code,
             if(t.fixed_at_purchase, t.valid_until, t.use_by) as about
        from ticket t join medium m on m.id = t.medium
       where t.operator = ? and if(t.fixed_at_purchase, t.valid_until, t.use_by) > ?
         and if(t.fixed_at_purchase, t.valid_until, t.use_by) <= ? and t.id > ?
         and (t.valid_until is null or t.valid_until <= ?)
         and (t.first_authorised_at is null or t.trips_left > 0)
         and t.annulled_at is null and t.price_cents > 0"""),
  /** A card's last month has begun, in which some operators renew it free of charge (RIG-22). */
  CARD_ENDS(
      NightlyJob.REMINDERS,
      """
      select m.id, m.id as medium, m.number, '' as code, m.expires_on as about from medium m
       where m.operator = ? and m.expires_on between ? and ? and m.id > ?
         and m.block_reason is null"""),
  /** A ticket for two weeks or longer runs out in some days. */
  TICKET_ENDS(
      NightlyJob.REMINDERS,
      """
      select t.id, t.medium, m.number, t.code, t.valid_until as about
        from ticket t join medium m on m.id = t.medium
       where t.operator = ? and t.valid_until > ? and t.valid_until <= ? and t.id > ?
         and t.valid_from <= t.valid_until - interval 14 day and t.trips is null
         and t.annulled_at is null and t.price_cents > 0"""),
  /** A ticket that nobody has used yet lapses in some days. */
  TICKET_UNUSED(
      NightlyJob.REMINDERS,
      """
      select t.id, t.medium, m.number, t.code, t.use_by as about
        from ticket t join medium m on m.id = t.medium
       where t.operator = ? and t.use_by > ? and t.use_by <= ? and t.id > ?
         and t.first_authorised_at is null and not t.fixed_at_purchase
         and t.annulled_at is null and t.price_cents > 0""");

  /** What lapsed longer ago is known by now, or was before anybody was told of such things. */
  private static final Duration NEWS = Duration.ofDays(30);

  private static final Duration SOON = Duration.ofDays(3);
  private static final Duration UNUSED = Duration.ofDays(14);

  private final NightlyJob job;
  private final String sql;

  End(NightlyJob job, String sql) {
    this.job = job;
    this.sql = sql;
  }

  NightlyJob job() {
    return job;
  }

  String sql() {
    return sql;
  }

  /** Whether the thing that ends is a card; else it is a ticket. */
  boolean isOfCard() {
    return this == CARD_OVER || this == BLOCK_OVER || this == CARD_ENDS;
  }

  /** What the query is asked with. */
  List<Object> values(Night night, Instant now, Object last) {
    var today = LocalDate.ofInstant(now, night.operator().zone());
    var code = night.code();
    return switch (this) {
      case CARD_OVER, BLOCK_OVER -> List.of(code, today, last);
      case TICKET_LAPSED -> List.of(code, now.minus(NEWS), now, last, now);
      case CARD_ENDS -> List.of(code, today, today.plusMonths(1), last);
      case TICKET_ENDS -> List.of(code, now, now.plus(SOON), last);
      case TICKET_UNUSED -> List.of(code, now, now.plus(UNUSED), last);
    };
  }

  /** The day of the end in the operator's zone, of what stands in the column. */
  LocalDate day(Night night, LocalDateTime about) {
    return isOfCard()
        ? about.toLocalDate()
        : about.atZone(ZoneOffset.UTC).withZoneSameInstant(night.operator().zone()).toLocalDate();
  }
}
