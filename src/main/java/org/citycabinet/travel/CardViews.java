package org.citycabinet.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Formats;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.concession.Entitlement;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Keeper;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.wallet.Load;
import org.citycabinet.ticketing.wallet.LoadState;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.ticketing.wallet.Wallets;

/** Puts together what a resident sees of their cards. */
@ApplicationScoped
@Transactional
class CardViews {
  private static final CategoryFamily CATEGORIES = new CategoryFamily();

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Cards cards;
  @Inject CardContents contents;
  @Inject Wallets wallets;
  @Inject Loads loads;

  /** All of the caller's cards. */
  List<CardView> all() {
    return views(cards.mine());
  }

  /** One of them. */
  CardView one(UUID medium) {
    return views(List.of(cards.mine(medium))).get(0);
  }

  /** Something that was sent to one of them. */
  CardView.Waiting load(Load load) {
    var medium = cards.mine(load.medium()).medium();
    var zone = operators.operator(load.operator()).zone();
    var words = new TravelWords(me.locale(), zone, clock.instant());
    return view(load, contents.of(List.of(medium)).get(medium.id()), words);
  }

  private List<CardView> views(List<Keeper> kept) {
    var media = kept.stream().map(Keeper::medium).toList();
    var on = contents.of(media);
    return kept.stream().map(keeper -> view(keeper, on.get(keeper.medium().id()))).toList();
  }

  private CardView view(Keeper keeper, CardContents.On on) {
    var medium = keeper.medium();
    var scheme = operators.scheme(medium.operator(), clock.instant());
    var operator = scheme.operator();
    var words = new TravelWords(me.locale(), operator.zone(), clock.instant());
    boolean stored = loads.terms(operator.code()).isPresent();
    return new CardView(
        medium.id(),
        keeper.title(),
        medium.number().shown(),
        operator.code(),
        operator.name(me.locale()),
        operator.hue(),
        words.text("medium.kind." + medium.kind()),
        words.blocked(medium),
        stored ? wallets.balance(medium) : null,
        stored && isToppable(medium),
        entitled(scheme, on.entitlements()),
        views(on.tickets(), words, true),
        views(on.tickets(), words, false),
        on.loads().stream()
            .filter(l -> l.state(words.now()).isOpen())
            .map(l -> view(l, on, words))
            .toList());
  }

  /** A debt is what a top-up pays first. */
  private static boolean isToppable(Medium medium) {
    return medium.blockReason().filter(reason -> reason != BlockReason.DEBT).isEmpty();
  }

  private List<String> entitled(Scheme scheme, List<Entitlement> held) {
    return scheme.terms(CATEGORIES).of(held).stream().map(each -> each.name(me.locale())).toList();
  }

  private List<TicketView> views(List<Ticket> held, TravelWords words, boolean open) {
    return held.stream()
        .filter(t -> t.state(words.now()).isOpen() == open)
        .map(t -> words.view(t, name(t)))
        .toList();
  }

  private String name(Ticket ticket) {
    return product(ticket.edition(), ticket.product()).name(me.locale());
  }

  /** A product as it was in the edition that it was sold under. */
  Product product(UUID edition, String code) {
    return new TicketTerms(operators.scheme(edition)).catalogue().product(code);
  }

  private static String code(UUID ticket, List<Ticket> held) {
    return held.stream()
        .filter(t -> t.id().equals(ticket))
        .map(Ticket::code)
        .findFirst()
        .orElse("");
  }

  private CardView.Waiting view(Load load, CardContents.On on, TravelWords words) {
    var state = load.state(words.now());
    var what =
        load.amount()
            .map(a -> Formats.money(me.locale(), a))
            .orElseGet(() -> code(load.ticket().orElseThrow(), on.tickets()));
    var by = Formats.dateTime(me.locale(), load.collectBy(), words.zone());
    return new CardView.Waiting(
        load.id(),
        what,
        words.text("wallet.state." + state),
        state == LoadState.WAITING ? "wait" : "off",
        state == LoadState.WAITING ? words.text("wallet.collect-by", by) : "",
        Optional.ofNullable(on.failures().get(load.id()))
            .map(at -> words.text("travel.load.failed", words.dateTime(at)))
            .orElse(""),
        state == LoadState.UNCOLLECTED);
  }
}
