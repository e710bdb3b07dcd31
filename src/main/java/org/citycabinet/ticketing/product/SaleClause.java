package org.citycabinet.ticketing.product;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.ticketing.fare.Commission;
import org.citycabinet.ticketing.fare.SaleWindow;
import org.citycabinet.words.Channel;

/**
 * A clause of an operator's terms on where and when tickets are sold.
 *
 * @param clause its number
 * @param products which products it is about
 * @param channels on which channels
 * @param sold whether they are sold there at all
 * @param window on which days
 * @param most how many in one purchase; empty where the terms name no limit
 * @param commission what comes on top of the price
 * @param hold how long a chosen ticket waits for its payment
 * @param visitors whether it is sold on the web to who has no account there
 */
public record SaleClause(
    String clause,
    Cell<String> products,
    Cell<Channel> channels,
    boolean sold,
    SaleWindow window,
    Optional<Integer> most,
    Commission commission,
    Duration hold,
    boolean visitors)
    implements Rule<SaleCase> {

  @Override
  public boolean covers(SaleCase facts) {
    return products.covers(facts.product().code()) && channels.covers(facts.channel());
  }

  /** Why so many are not sold on that day; empty where they are. */
  Optional<SaleRefusal> refusal(int quantity, LocalDate day) {
    if (!sold) {
      return Optional.of(SaleRefusal.CHANNEL);
    }
    if (!window.isOpen(day)) {
      return Optional.of(SaleRefusal.WINDOW_CLOSED);
    }
    return most.filter(limit -> quantity > limit).map(limit -> SaleRefusal.QUANTITY);
  }
}
