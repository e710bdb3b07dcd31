package org.citycabinet.ticketing.counter;

import java.util.Locale;
import java.util.regex.Pattern;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * What a traveller pays with at a counter.
 *
 * @param means how
 * @param given the cash that was handed over; null where no cash is
 * @param receipt the number that the card terminal printed; null where no card paid
 */
record Paid(TillMeans means, Money given, String receipt) {
  private static final Pattern BLANKS = Pattern.compile("[\\s-]+");
  private static final Pattern RECEIPT = Pattern.compile("(?=.*[0-9])[0-9A-Z]{4,20}");
  private static final Money MOST_CHANGE = Money.ofCents(50_000);

  /** Nothing is to be paid. */
  static Paid nothing() {
    return new Paid(TillMeans.FREE, null, null);
  }

  /** Cash; what is given has to cover what it costs. */
  static Paid cash(Money given) {
    return new Paid(TillMeans.CASH, given, null);
  }

  /**
   * By the card terminal.
   *
   * @param typed the receipt's number or authorisation code: 4 to 20 letters and digits, at least
   *     one digit, in any spelling
   * @throws Refused at the field {@code receipt}
   */
  static Paid card(String typed) {
    var receipt =
        BLANKS.matcher(typed == null ? "" : typed).replaceAll("").toUpperCase(Locale.ROOT);
    if (!RECEIPT.matcher(receipt).matches()) {
      throw Refused.field("receipt", "counter.receipt.wrong");
    }
    return new Paid(TillMeans.CARD, null, receipt);
  }

  /**
   * Makes sure that this pays so much.
   *
   * @throws Refused at the field {@code given} where it is too little, or so much that it must be a
   *     slip of the keys; or where there is nothing to pay, or something
   */
  void check(Money total) {
    if (total.isZero() != (means == TillMeans.FREE)) {
      throw Refused.rule("counter.price.changed", total);
    }
    if (means == TillMeans.CASH && given.compareTo(total) < 0) {
      throw Refused.field("given", "counter.given.short", total);
    }
    if (means == TillMeans.CASH && given.minus(total).compareTo(MOST_CHANGE) > 0) {
      throw Refused.field("given", "counter.given.much", MOST_CHANGE);
    }
  }
}
