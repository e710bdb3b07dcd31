package org.citycabinet.ticketing.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.terms.PublishedTerms;
import org.citycabinet.words.Refused;

/** What is sold, as data. Editions never change, so each is written once in each form. */
@ApplicationScoped
class OpenData {
  @Inject PublishedTerms terms;
  @Inject Operators operators;
  @Inject Clock clock;

  private final Map<Key, DataSet> written = new ConcurrentHashMap<>();

  /** The forms in which it is written. */
  enum Form {
    /** A ZIP of GTFS. */
    GTFS {
      @Override
      byte[] write(Assortment shelf) {
        return Gtfs.zip(shelf);
      }
    },
    /** A publication of NeTEx. */
    NETEX {
      @Override
      byte[] write(Assortment shelf) {
        return Netex.xml(shelf);
      }
    };

    abstract byte[] write(Assortment shelf);
  }

  private record Key(UUID edition, Optional<LocalDate> next, Form form) {}

  /**
   * The edition in force on a day.
   *
   * @param on the day; empty for today
   * @throws Refused as missing, where there is no such operator or it sells no tickets; with a
   *     rule, where it had no terms yet
   */
  DataSet edition(String operator, Optional<LocalDate> on, Form form) {
    var scheme = terms.on(operator, on.orElseGet(() -> today(operator)));
    var shelf = new Assortment(scheme, next(operator, scheme));
    return written.computeIfAbsent(
        new Key(scheme.edition(), shelf.next(), form), any -> write(shelf, form));
  }

  private static DataSet write(Assortment shelf, Form form) {
    var scheme = shelf.scheme();
    var start = scheme.inForceOn().atStartOfDay(scheme.operator().zone()).toInstant();
    return new DataSet(scheme.operator().code(), form.write(shelf), start);
  }

  private LocalDate today(String operator) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
  }

  private Optional<LocalDate> next(String operator, Scheme scheme) {
    return operators.published(operator).stream()
        .map(Scheme::inForceOn)
        .filter(scheme.inForceOn()::isBefore)
        .min(Comparator.naturalOrder());
  }
}
