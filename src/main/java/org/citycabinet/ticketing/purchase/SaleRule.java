package org.citycabinet.ticketing.purchase;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.words.Refused;

/** What can stand against a sale; the first one that does is told to the buyer. */
enum SaleRule {
  /** The medium is neither blocked nor past its last day. */
  MEDIUM_IS_GOOD {
    @Override
    void check(Sale sale) {
      sale.medium().mustBeGood(sale.today());
    }
  },

  /** The medium is one that can carry the product (RIG-7). */
  MEDIUM_CAN_CARRY_IT {
    @Override
    void check(Sale sale) {
      if (!sale.product().media().covers(sale.medium().kind())) {
        throw Refused.field("product", "purchase.not-on-medium");
      }
    }
  },

  /** The medium has room for one more kind of ticket (RIG-4.3, RIG-7). */
  MEDIUM_HAS_ROOM {
    @Override
    void check(Sale sale) {
      var held =
          Stream.concat(sale.held().stream().map(Ticket::product), sale.beside().stream()).toList();
      if (!sale.capacity().hasRoomFor(sale.product().code(), held)) {
        throw Refused.clause(sale.capacity().clause(), "purchase.one-kind");
      }
    }
  },

  /**
   * A ticket with a concession is sold to who is entitled to it on that day (VEN-15, RIG-77); that
   * is the traveller, not the buyer (LIE-09). The message tells what to check (LIE-10).
   */
  TRAVELLER_IS_ENTITLED {
    @Override
    void check(Sale sale) {
      var missing = sale.wanted().filter(wanted -> !sale.entitled().contains(wanted));
      if (missing.isPresent()) {
        throw notEntitled(missing.get());
      }
    }
  },

  /** The operator's terms sell it on the web, on this day, so many at once. */
  SOLD_NOW {
    @Override
    void check(Sale sale) {
      var closed = closed(sale.all());
      if (closed.isPresent()) {
        throw closed.get();
      }
    }
  },

  /** One ticket for a period is enough for a medium. */
  ONE_FOR_A_PERIOD {
    @Override
    void check(Sale sale) {
      var several = several(sale.term(), sale.product(), sale.quote().quantity());
      if (several.isPresent()) {
        throw several.get();
      }
    }
  },

  /** Nobody buys the same ticket for the same period twice by mistake. */
  NOT_THERE_YET {
    @Override
    void check(Sale sale) {
      boolean same = sale.term().filter(span -> isThere(sale, span)).isPresent();
      if (same && !sale.product().isLoadOfSeveral()) {
        throw Refused.field("product", "purchase.there-already");
      }
    }
  },

  /**
   * Nobody pays in two windows for tickets of which the medium would take one only: tickets may not
   * be given back (VEN-29).
   */
  NOT_BEING_PAID {
    @Override
    void check(Sale sale) {
      var product = sale.product();
      boolean same = sale.term().isPresent() && !product.isLoadOfSeveral();
      if ((same && sale.paying().contains(product.code()))
          || !sale.capacity().hasRoomFor(product.code(), sale.paying())) {
        throw Refused.field("product", "purchase.being-paid");
      }
    }
  };

  /** What may have changed since the hold; price and window are kept by it (VEN-19). */
  private static final Set<SaleRule> AT_CONFIRMATION =
      EnumSet.of(MEDIUM_IS_GOOD, MEDIUM_HAS_ROOM, NOT_THERE_YET, NOT_BEING_PAID);

  /** What a ticket cannot be loaded without, though it is paid. */
  private static final Set<SaleRule> AT_LOADING = EnumSet.of(MEDIUM_HAS_ROOM, NOT_THERE_YET);

  /**
   * Looks whether the rule stands against the sale.
   *
   * @throws Refused where it does
   */
  abstract void check(Sale sale);

  static void checkAll(Sale sale) {
    check(sale, EnumSet.allOf(SaleRule.class));
  }

  private static void check(Sale sale, Set<SaleRule> rules) {
    rules.forEach(rule -> rule.check(sale));
  }

  /** What the operator's terms of sale have against it, whoever it is for. */
  static Optional<Refused> closed(SaleQuote quote) {
    return quote.refusal().map(why -> Refused.clause(quote.clause(), "purchase.not-sold." + why));
  }

  /** What stands against so many for one period, whoever they are for. */
  static Optional<Refused> several(Optional<Span> term, Product product, int quantity) {
    boolean isSame = quantity > 1 && term.isPresent() && !product.isLoadOfSeveral();
    return isSame
        ? Optional.of(Refused.field("quantity", "purchase.one-for-a-period"))
        : Optional.empty();
  }

  /** What stands against the sale, if anything does. */
  static Optional<Refused> firstAgainst(Sale sale) {
    return firstAgainst(sale, EnumSet.allOf(SaleRule.class));
  }

  private static Optional<Refused> firstAgainst(Sale sale, Set<SaleRule> rules) {
    try {
      check(sale, rules);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused);
    }
  }

  /** What stands against the buyer's going to pay for what is held. */
  static Optional<Refused> againstPaying(Sale sale) {
    return firstAgainst(sale, AT_CONFIRMATION);
  }

  /** Whether the medium takes what was paid. */
  static boolean isLoadable(Sale sale) {
    return firstAgainst(sale, AT_LOADING).isEmpty();
  }

  private static boolean isThere(Sale sale, Span span) {
    var product = sale.product().code();
    return sale.held().stream().anyMatch(ticket -> ticket.coversSameAs(product, span));
  }

  private static Refused notEntitled(Category wanted) {
    return Refused.clause(wanted.clause(), "purchase.not-entitled." + wanted.evidence());
  }
}
