package org.citycabinet.ticketing.counter;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.words.Money;

/** What of a sale belongs to which account of the journal. */
final class Tills {
  private Tills() {}

  /** Where the money comes in, and goes out again when the sale is taken back. */
  static LedgerAccount account(CounterSale sale, Optional<Drawer> drawer) {
    return sale.means() == TillMeans.CASH
        ? drawer.orElseThrow().account()
        : LedgerAccount.terminal(sale.operator());
  }

  static Money price(CounterSale sale) {
    return sum(sale, line -> !line.isTopUp(), SaleLine::price);
  }

  static Money commission(CounterSale sale) {
    return sum(sale, line -> true, SaleLine::commission);
  }

  static Money stored(CounterSale sale) {
    return sum(sale, SaleLine::isTopUp, SaleLine::price);
  }

  private static Money sum(
      CounterSale sale, Predicate<SaleLine> which, Function<SaleLine, Money> amount) {
    return sale.lines().stream().filter(which).map(amount).reduce(Money.ZERO, Money::plus);
  }
}
