package org.citycabinet.ticketing.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Rule;
import org.citycabinet.operator.Sheet;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.fare.OfflineGrant;
import org.citycabinet.ticketing.fare.OfflineRule;
import org.citycabinet.words.MediumKind;

/**
 * Reads {@code offline.csv}: what readers may decide while they do not reach the server, by the age
 * of their blocklist. Readers get the table with their configuration.
 */
@ApplicationScoped
class OfflineFamily implements Family<Decisions<OfflineFamily.Medium, OfflineFamily.Terms>> {
  private static final String DURATION = "a duration such as PT24H";
  private static final int MOST_TRIPS = 1_000;
  private static final Map<String, OfflineGrant> GRANTS =
      Map.of(
          "ticket", OfflineGrant.TICKET,
          "wallet", OfflineGrant.WALLET,
          "credit", OfflineGrant.CREDIT,
          "trust", OfflineGrant.TRUST);

  /** A medium at a reader whose list is so old. */
  record Medium(ListAge age, MediumKind kind) {}

  /** A row. */
  record Terms(OfflineRule rule) implements Rule<Medium> {
    @Override
    public boolean covers(Medium medium) {
      return rule.covers(medium.age(), medium.kind());
    }
  }

  @Override
  public String name() {
    return "offline";
  }

  @Override
  public Decisions<Medium, Terms> read(Sheet sheet) {
    return sheet
        .expect(
            "clause",
            "list",
            "media",
            "ticket",
            "wallet",
            "credit",
            "trust",
            "trips",
            "denied_for",
            "source",
            "requirement")
        .decisions(List.of("list", "media"), OfflineFamily::terms);
  }

  private static Terms terms(Row row) {
    var grants = grants(row);
    if (grants.contains(OfflineGrant.CREDIT) && !grants.contains(OfflineGrant.WALLET)) {
      throw row.broken("credit", "NO where nothing is taken from the wallet");
    }
    return new Terms(
        new OfflineRule(
            row.text("clause"),
            row.words("list", ListAge.class).values(),
            row.words("media", MediumKind.class).values(),
            grants,
            trips(row, grants),
            deniedFor(row)));
  }

  private static Set<OfflineGrant> grants(Row row) {
    var grants = EnumSet.noneOf(OfflineGrant.class);
    GRANTS.forEach(
        (column, grant) -> {
          if (row.yes(column)) {
            grants.add(grant);
          }
        });
    return grants;
  }

  private static int trips(Row row, Set<OfflineGrant> grants) {
    if (!grants.isEmpty()) {
      return row.number("trips", 1, MOST_TRIPS);
    }
    if (!row.isBlank("trips")) {
      throw row.broken("trips", "an empty cell: nothing is let on");
    }
    return 0;
  }

  private static Duration deniedFor(Row row) {
    var duration = row.read("denied_for", DURATION, Duration::parse);
    if (duration.isNegative()) {
      throw row.broken("denied_for", DURATION);
    }
    return duration;
  }
}
