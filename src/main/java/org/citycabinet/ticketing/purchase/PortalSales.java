package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.settlement.SalesSource;
import org.citycabinet.words.Channel;

/** What the portal sold, for the reports of days. */
@ApplicationScoped
@Transactional
class PortalSales implements SalesSource {
  private static final String SUMS =
      "select coalesce(l.product, ''), p.edition, sum(l.quantity),"
          + " sum(l.quantity * l.unit_price_cents), sum(l.commission_cents) from ";
  private static final String BOOKED =
      "ledger_transaction t join purchase p on p.id = cast(substr(t.business_key, %d) as uuid)"
          + " join purchase_line l on l.purchase_id = p.id"
          + " where t.event = '%s' and t.booked_at >= ? and t.booked_at < ? and p.operator = ?"
          + " and p.state = 'PAID' and l.product is %s"
          + " and l.unit_price_cents + l.commission_cents > 0";
  private static final String GROUPS = " group by 1, p.edition";

  /** Each by what the journal has of it; what was free is not in the journal. */
  private static final List<String> WAYS =
      List.of(
          booked("purchase.paid", "not null"),
          booked("payment.captured", "null"),
          "purchase p join purchase_line l on l.purchase_id = p.id"
              + " where p.decided_at >= ? and p.decided_at < ? and p.operator = ?"
              + " and p.state = 'PAID' and l.unit_price_cents = 0 and l.commission_cents = 0");

  @Inject Database database;

  @Inject PurchaseNames names;

  private static String booked(String event, String product) {
    return BOOKED.formatted(event.length() + 2, event, product);
  }

  @Override
  public Channel channel() {
    return Channel.WEB;
  }

  @Override
  public List<Sold> sold(String operator, Instant from, Instant until) {
    try (var sql = Sql.on(database)) {
      return Sold.merged(
          WAYS.stream()
              .flatMap(
                  way ->
                      sql.list(SUMS + way + GROUPS, Sold::read, from, until, operator).stream()));
    }
  }

  @Override
  public String name(UUID edition, String product, Locale language) {
    return names.of(edition, product, language);
  }
}
