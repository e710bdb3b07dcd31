package org.citycabinet.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Money;

/** A feature that sells: the container finds all of them. */
public interface SalesSource {

  /**
   * What was sold of one product, or taken back where the figures are below 0.
   *
   * @param product its code; empty for stored value
   * @param edition the edition of the terms that it was sold under
   * @param quantity how many
   * @param price what they cost
   * @param commission what came on top (VEN-20)
   */
  record Sold(String product, UUID edition, long quantity, Money price, Money commission) {

    /** A row of just these columns, in this order. */
    public static Sold read(ResultSet row) throws SQLException {
      return new Sold(
          row.getString(1),
          UUID.fromString(row.getString(2)),
          row.getLong(3),
          Money.ofCents(row.getLong(4)),
          Money.ofCents(row.getLong(5)));
    }

    /** What is of one product and one edition, together. */
    public static List<Sold> merged(Stream<Sold> all) {
      return List.copyOf(
          all.collect(
                  Collectors.toMap(
                      each -> Map.entry(each.product, each.edition), each -> each, Sold::plus))
              .values());
    }

    private Sold plus(Sold other) {
      return new Sold(
          product,
          edition,
          quantity + other.quantity,
          price.plus(other.price),
          commission.plus(other.commission));
    }
  }

  /** Where it sells. */
  Channel channel();

  /** What the journal booked as sold from one instant until before another. */
  List<Sold> sold(String operator, Instant from, Instant until);

  /** What people call a product. */
  String name(UUID edition, String product, Locale language);
}
