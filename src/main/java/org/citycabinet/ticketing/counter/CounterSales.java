package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.language.Messages;
import org.citycabinet.settlement.SalesSource;
import org.citycabinet.words.Channel;

/** What counters sold less what they took back, for the reports of days. */
@ApplicationScoped
@Transactional
class CounterSales implements SalesSource {
  private static final String LINES =
      "select coalesce(l.product, ''), s.edition, sum(%1$d * l.quantity),"
          + " sum(%1$d * l.quantity * l.unit_price_cents), sum(%1$d * l.commission_cents)"
          + " from counter_sale s join counter_line l on l.sale_id = s.id ";
  private static final String BOOKED =
      " join ledger_transaction t on s.id = cast(substr(t.business_key, %2$d) as uuid)"
          + " where t.event = '%1$s' and t.booked_at >= ? and t.booked_at < ? and s.operator = ?"
          + " and l.product is not null";
  private static final String NOTED =
      " where s.%1$s >= ? and s.%1$s < ? and s.operator = ?"
          + " and (l.product is null or s.total_cents = 0)";
  private static final String GROUPS = " group by 1, s.edition";

  /** Tickets by what the journal has of them; top-ups, and what was free, by the sale itself. */
  private static final List<String> WAYS =
      List.of(
          booked(1, "counter.sold"),
          booked(-1, "counter.undone"),
          LINES.formatted(1) + NOTED.formatted("sold_at") + GROUPS,
          LINES.formatted(-1) + NOTED.formatted("undone_at") + GROUPS);

  @Inject Database database;

  @Inject CounterNames names;

  private static String booked(int sign, String event) {
    return LINES.formatted(sign) + BOOKED.formatted(event, event.length() + 2) + GROUPS;
  }

  @Override
  public Channel channel() {
    return Channel.COUNTER;
  }

  @Override
  public List<Sold> sold(String operator, Instant from, Instant until) {
    try (var sql = Sql.on(database)) {
      return Sold.merged(
          WAYS.stream().flatMap(way -> sql.list(way, Sold::read, from, until, operator).stream()));
    }
  }

  @Override
  public String name(UUID edition, String product, Locale language) {
    return product.isEmpty()
        ? Messages.text(language, "wallet.top-up")
        : names.product(edition, product, language);
  }
}
