package org.citycabinet.ticketing.editions;

import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;

/**
 * A sale, trip or refund, and what would have become of it.
 *
 * @param kind what it is
 * @param subject its identifier
 * @param line its place in a sale of several lines
 * @param at when it was
 * @param what the product's code, or vehicle and route
 * @param quantity how many
 * @param was what was charged or paid back
 * @param would what would have been
 * @param refusal why it would have been refused; empty where it would not
 * @param before the clause that decided; empty where none is known
 * @param after the clause that would have decided; empty where none would
 */
public record PreviewLine(
    PreviewKind kind,
    UUID subject,
    int line,
    Instant at,
    String what,
    int quantity,
    Money was,
    Money would,
    String refusal,
    String before,
    String after) {

  /** Why something is not there at all under the other terms. */
  static final String NOT_LISTED = "NOT_LISTED";

  /** A trip that neither its ticket nor a wallet would have paid for. */
  static final String NO_FARE = "NO_FARE";

  /** What people name it by; a trip has no name. */
  public String reference() {
    return kind == PreviewKind.TRIP ? "" : Ids.reference(subject);
  }

  /** Whether it would have been refused. */
  public boolean isRefused() {
    return !refusal.isEmpty();
  }

  /** What would have been more, or less where it is negative. */
  public Money difference() {
    return would.minus(was);
  }

  /** Whether anything would have been otherwise. */
  boolean isChanged() {
    return isRefused() || !was.equals(would);
  }
}
