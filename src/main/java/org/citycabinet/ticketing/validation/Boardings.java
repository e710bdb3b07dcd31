package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.concession.Entitlement;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.product.FareFamily;
import org.citycabinet.ticketing.product.FareTerms;
import org.citycabinet.ticketing.product.TransferTerms;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.Outcome.Why;
import org.citycabinet.ticketing.validation.TicketPick.Usable;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.words.Money;

/**
 * What happens when a medium is held to a reader. The order of checks is SIA-02's: is the medium
 * good; is there a ticket that runs, or one that waits; only then money is taken.
 */
@ApplicationScoped
class Boardings {
  private static final FareFamily FARES = new FareFamily();
  private static final CategoryFamily CATEGORIES = new CategoryFamily();

  @Inject TicketPick pick;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject Concessions concessions;

  /** The plain tap (SIA-01). */
  Outcome board(Boarding boarding) {
    if (!boarding.made() && isBad(boarding)) {
      return bad(boarding);
    }
    var registered = registered(boarding);
    if (registered.isPresent()) {
      return again(boarding, registered.get());
    }
    var held = pick.held(boarding);
    return held.running()
        .map(usable -> travel(boarding, usable))
        .or(() -> waiting(boarding, held))
        .or(() -> pay(boarding))
        .orElseGet(() -> nothing(boarding));
  }

  /** The tap by which the ride was registered before. */
  Optional<Mark> registered(Boarding boarding) {
    return boarding.rating().registered(boarding.marks(), boarding.mark(Money.ZERO));
  }

  /** Button 2: the waiting ticket is activated (SIA-09). */
  Outcome activate(Boarding boarding) {
    if (!boarding.made() && isBad(boarding)) {
      return bad(boarding);
    }
    var held = pick.held(boarding);
    return held.waiting()
        .map(usable -> travel(boarding, usable))
        .or(() -> Optional.of(held).filter(h -> boarding.made()).flatMap(h -> begun(boarding, h)))
        .orElseGet(() -> nothing(boarding));
  }

  /** A trip that came to be known later may have begun the ticket before its button was pressed. */
  private Optional<Outcome> begun(Boarding boarding, TicketPick.Held held) {
    return registered(boarding)
        .map(mark -> again(boarding, mark))
        .or(() -> held.running().map(usable -> travel(boarding, usable)));
  }

  static boolean isBad(Boarding boarding) {
    var medium = boarding.medium();
    // A trip of the last day may be told when the card is blocked for being over.
    return medium.blockReason().filter(why -> why != BlockReason.EXPIRED).isPresent()
        || medium.expiresOn().filter(boarding.day()::isAfter).isPresent();
  }

  static Outcome bad(Boarding boarding) {
    var screen = boarding.screen();
    return Outcome.rejected(Why.BLOCKED, screen.line("blocked"), screen.line("ask"), null, "");
  }

  /**
   * A second tap on the same ride: what is marked is shown, nothing is charged (SIA-04, SIA-10).
   */
  private Outcome again(Boarding boarding, Mark earlier) {
    var screen = boarding.screen();
    var balance = balance(boarding);
    var line2 =
        earlier.validUntil() == null
            ? left(boarding, balance)
            : screen.line("period", earlier.validUntil());
    return new Outcome(
        Decision.ALREADY_REGISTERED,
        Why.GOOD,
        screen.line(earlier.validUntil() != null && hasButtons(boarding) ? "good" : "again"),
        line2,
        Money.ZERO,
        Money.ZERO,
        balance,
        earlier.ticket(),
        earlier.validUntil(),
        Validations.carried(boarding.scheme(), boarding.medium().kind())
            .map(TransferTerms::repeatClause)
            .orElse(""),
        new Cause(TripRule.REPEAT, earlier.id(), ""));
  }

  private Outcome travel(Boarding boarding, Usable usable) {
    var ticket = tickets.lock(usable.ticket().id());
    var takes = ticket.authorise(boarding.tap().time(), usable.span());
    var screen = boarding.screen();
    var until = ticket.validUntil().orElse(usable.span().until());
    var line1 =
        ticket.tripsLeft().isPresent()
            ? screen.line("trips", ticket.tripsLeft().get())
            : screen.line(takes ? "registering" : "good");
    return travelled(boarding, ticket.id(), until, line1, usable.clause());
  }

  private Outcome travelled(
      Boarding boarding, UUID ticket, Instant until, String line1, String clause) {
    return new Outcome(
        Decision.ACCEPTED,
        Why.GOOD,
        line1,
        boarding.screen().line("period", until),
        Money.ZERO,
        Money.ZERO,
        balance(boarding),
        ticket,
        until,
        clause,
        Cause.of(TripRule.TICKET));
  }

  /**
   * A waiting ticket begins by itself (SIA-08), but where another one on the medium is over: then
   * the reader offers button 2 (SIA-09).
   */
  private Optional<Outcome> waiting(Boarding boarding, TicketPick.Held held) {
    return held.waiting()
        .map(
            usable ->
                !boarding.made() && hasButtons(boarding) && held.isOver()
                    ? offer(boarding, usable)
                    : travel(boarding, usable));
  }

  /** Readers that take money off a medium are those with the four buttons. */
  private static boolean hasButtons(Boarding boarding) {
    return boarding.scheme().find(FARES).isPresent();
  }

  private Outcome offer(Boarding boarding, Usable usable) {
    var screen = boarding.screen();
    return new Outcome(
        Decision.ACTIVATION_OFFERED,
        Why.GOOD,
        screen.line("offer"),
        screen.line("button2"),
        Money.ZERO,
        Money.ZERO,
        balance(boarding),
        usable.ticket().id(),
        usable.span().until(),
        usable.clause(),
        Cause.NONE);
  }

  /** What those terms take off a wallet for a trip; empty where they have no fares. */
  static Optional<FareTerms> fare(Scheme scheme, Supplier<String> category) {
    return scheme.find(FARES).map(fares -> fares.decide(category.get()));
  }

  private String category(Boarding boarding) {
    return Optional.ofNullable(boarding.wanted().category())
        .orElseGet(
            () ->
                category(
                    boarding.scheme(), concessions.on(boarding.medium().id(), boarding.day())));
  }

  /** The fare category, by those terms, of who is entitled to those concessions. */
  static String category(Scheme scheme, List<Entitlement> entitled) {
    return scheme.find(CATEGORIES).map(known -> known.of(entitled)).orElse(List.of()).stream()
        .map(Category::code)
        .findFirst()
        .orElse("");
  }

  /** Empty where the operator takes no money off media. */
  private Optional<Outcome> pay(Boarding boarding) {
    return boarding
        .scheme()
        .find(FARES)
        .map(
            fares -> {
              var category = category(boarding);
              return pay(boarding, fares.decide(category), category);
            });
  }

  /** The fare is taken off the wallet (SIA-03, SIA-05), unless the change is free (SIA-06). */
  private Outcome pay(Boarding boarding, FareTerms terms, String category) {
    var rated = boarding.rating().rate(boarding.marks(), boarding.mark(terms.fare()));
    var why = new Cause(rated.rule(), rated.follows(), category);
    return take(boarding, terms, rated.due(), why);
  }

  /** Takes an amount, or says that it is not there. */
  Outcome take(Boarding boarding, FareTerms terms, Money due, Cause why) {
    return take(boarding, new Price(terms.fare(), due, terms.clause(), why));
  }

  /** Takes what was only priced before. */
  Outcome take(Boarding boarding, Outcome priced) {
    return take(
        boarding, new Price(priced.fare(), priced.charged(), priced.clause(), priced.cause()));
  }

  /** What is due for a fare, by which clause and why. */
  private record Price(Money fare, Money due, String clause, Cause why) {}

  private Outcome take(Boarding boarding, Price price) {
    var medium = boarding.medium();
    var balance = wallets.balance(medium);
    var due = price.due();
    if (boarding.isDry() || due.isZero()) {
      return taken(boarding, price, balance);
    }
    var trip = new Occasion("tap:" + boarding.id(), boarding.tap().time());
    if (boarding.made()) {
      wallets.charge(medium, due, boarding.credit(), trip);
      return taken(boarding, price, wallets.balance(medium));
    }
    if (!boarding.credit().covers(balance, due)) {
      return notEnough(boarding, price.fare(), price.clause());
    }
    var isTaken = wallets.pay(medium, due, boarding.credit(), trip);
    return taken(boarding, price, isTaken ? balance.minus(due) : balance);
  }

  private Outcome taken(Boarding boarding, Price price, Money balance) {
    var why = price.why();
    var isOnCredit = !boarding.isDry() && !price.due().isZero() && balance.isNegative();
    return new Outcome(
        Decision.ACCEPTED,
        Why.GOOD,
        boarding.screen().line(why.isFree() ? "transfer" : "paid", price.due()),
        left(boarding, balance),
        price.fare(),
        price.due(),
        balance,
        null,
        null,
        price.clause(),
        isOnCredit ? why.onCredit() : why);
  }

  /** There is too little for that fare. */
  Outcome notEnough(Boarding boarding, Money fare, String clause) {
    var balance = wallets.balance(boarding.medium());
    return Outcome.rejected(
        Why.NOT_ENOUGH,
        boarding.screen().line("notEnough", fare),
        left(boarding, balance),
        balance,
        clause);
  }

  private static Outcome nothing(Boarding boarding) {
    var screen = boarding.screen();
    return Outcome.rejected(Why.NOT_ENOUGH, screen.line("noTicket"), screen.line("ask"), null, "");
  }

  /** What is on the medium; null where the operator keeps no money on media. */
  Money balance(Boarding boarding) {
    return hasButtons(boarding) ? wallets.balance(boarding.medium()) : null;
  }

  static String left(Boarding boarding, Money balance) {
    return balance == null ? "" : boarding.screen().line("left", balance);
  }
}
