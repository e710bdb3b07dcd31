package org.citycabinet.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.basket.Baskets;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Keeper;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.purchase.Offer;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.PurchaseLine;
import org.citycabinet.ticketing.purchase.PurchaseNames;
import org.citycabinet.ticketing.purchase.Purchases;
import org.citycabinet.ticketing.purchase.Quote;
import org.citycabinet.ticketing.purchase.Shelf;
import org.citycabinet.ticketing.terms.PublishedTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.LoadState;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Puts together what a resident sees while buying, and afterwards. */
@ApplicationScoped
@Transactional
class ShopViews {
  private static final CategoryFamily CATEGORIES = new CategoryFamily();

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Shelf shelf;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Purchases purchases;
  @Inject PurchaseNames names;
  @Inject Loads loads;
  @Inject PublishedTerms terms;
  @Inject Baskets baskets;
  @Inject Cards cards;

  /** What there is for one of the caller's cards. */
  List<BuyPage.Offer> forMine(UUID card) {
    var words = words(operators.scheme(media.get(card).operator(), clock.instant()));
    return shelf.forMine(card).stream().map(o -> view(o, words)).toList();
  }

  /** What there is for another person's card. */
  List<BuyPage.Offer> forAnother(String operator) {
    var words = words(operators.scheme(operator, clock.instant()));
    return shelf.forAnother(operator).stream().map(o -> view(o, words)).toList();
  }

  /** Why the caller may not buy for another person there; empty where that is possible. */
  String againstAnother(String operator) {
    return shelf.againstAnother(operator).map(this::text).orElse("");
  }

  private TravelWords words(Scheme scheme) {
    return new TravelWords(me.locale(), scheme.operator().zone(), clock.instant());
  }

  private BuyPage.Offer view(Offer offer, TravelWords words) {
    return new BuyPage.Offer(
        offer.quote().product().code(),
        offer.quote().product().name(me.locale()),
        offer.quote().unitPrice(),
        offer.quote().commission(),
        offer.term().map(t -> words.fromTo(t.from(), t.until())).orElse(""),
        offer.against().map(this::text).orElse(""),
        offer.against().flatMap(Refused::clause).orElse(""));
  }

  private String text(Refused refused) {
    return Messages.text(me.locale(), refused.key(), refused.arguments().toArray());
  }

  /** One of the caller's purchases. */
  PurchaseView purchase(UUID id) {
    return view(purchases.mine(id));
  }

  /** The caller's purchases that were paid, the newest first. */
  List<PurchaseView> paid() {
    return purchases.paid().stream().map(this::view).toList();
  }

  /** Those of them that were for one medium, since then. */
  List<PurchaseView> paidFor(UUID medium, Instant since) {
    return purchases.paid().stream()
        .filter(p -> p.lines().stream().anyMatch(line -> line.medium().equals(medium)))
        .filter(p -> !p.heldAt().isBefore(since))
        .map(this::view)
        .toList();
  }

  private PurchaseView view(Purchase purchase) {
    var scheme = operators.scheme(purchase.edition());
    var operator = scheme.operator();
    var left = Duration.between(clock.instant(), purchase.heldUntil()).toSeconds();
    return new PurchaseView(
        purchase.id(),
        purchase.reference(),
        operator.code(),
        operator.name(me.locale()),
        operator.hue(),
        lines(scheme, purchase),
        told(operator.code(), purchase),
        purchase.commission(),
        purchase.total(),
        purchase.stateAt(clock.instant()).name(),
        purchase.isConfirmed(),
        Math.max(0, left),
        Formats.dateTime(me.locale(), purchase.heldAt(), operator.zone()),
        collect(scheme, purchase));
  }

  private List<PurchaseView.Line> lines(Scheme scheme, Purchase purchase) {
    var loaded = tickets.of(purchase.id());
    return purchase.lines().stream().map(line -> line(scheme, purchase, line, loaded)).toList();
  }

  private PurchaseView.Line line(
      Scheme scheme, Purchase purchase, PurchaseLine line, List<Ticket> loaded) {
    var medium = media.get(line.medium());
    return new PurchaseView.Line(
        names.of(purchase.edition(), line, me.locale()),
        line.isTopUp(),
        medium.number().shown(),
        concession(scheme, line, medium),
        line.quantity(),
        line.unitPrice(),
        line.price(),
        names.term(purchase, line, me.locale()),
        loaded.stream().filter(t -> t.isInLine(line.line())).map(Ticket::code).toList());
  }

  private List<String> told(String operator, Purchase purchase) {
    return purchase.lines().stream()
        .map(line -> media.get(line.medium()).kind())
        .distinct()
        .flatMap(kind -> terms.told(operator, kind, me.locale()).stream())
        .distinct()
        .toList();
  }

  /** The caller's basket as it would be bought now. */
  BasketPage.View basket() {
    var kept = baskets.lines();
    if (kept.isEmpty()) {
      return new BasketPage.View("", "", List.of(), Money.ZERO, Money.ZERO);
    }
    var seller = media.get(kept.get(0).wish().medium()).operator();
    var scheme = operators.scheme(seller, clock.instant());
    var quotes = baskets.quotes(kept).iterator();
    var titles = titles();
    var lines = kept.stream().map(line -> line(scheme, line.id(), quotes.next(), titles)).toList();
    var commission =
        lines.stream().map(BasketPage.Line::commission).reduce(Money.ZERO, Money::plus);
    var price = lines.stream().map(BasketPage.Line::price).reduce(Money.ZERO, Money::plus);
    var operator = scheme.operator();
    return new BasketPage.View(
        operator.code(), operator.name(me.locale()), lines, commission, price.plus(commission));
  }

  private Map<UUID, String> titles() {
    return cards.mine().stream()
        .collect(Collectors.toMap(kept -> kept.medium().id(), Keeper::title));
  }

  private BasketPage.Line line(Scheme scheme, UUID id, Quote quote, Map<UUID, String> titles) {
    var line = quote.line();
    var medium = media.get(line.medium());
    var product = line.product();
    boolean isListed = product.flatMap(new TicketTerms(scheme).catalogue()::find).isPresent();
    return new BasketPage.Line(
        id,
        isListed || line.isTopUp()
            ? names.of(scheme.edition(), line, me.locale())
            : Messages.text(me.locale(), "travel.ticket"),
        line.isTopUp(),
        titles.getOrDefault(line.medium(), ""),
        medium.number().shown(),
        concession(scheme, line, medium),
        line.quantity(),
        line.unitPrice(),
        quote.against().isPresent() ? Money.ZERO : line.price(),
        line.commission(),
        isListed ? names.term(scheme, line, clock.instant(), me.locale()) : "",
        quote.against().map(this::text).orElse(""),
        quote.against().flatMap(Refused::clause).orElse(""));
  }

  /** What another person is entitled to is theirs to tell. */
  private String concession(Scheme scheme, PurchaseLine line, Medium medium) {
    return line.category()
        .filter(code -> cards.isOwn(medium))
        .map(code -> scheme.terms(CATEGORIES).category(code).name(me.locale()))
        .orElse("");
  }

  private String collect(Scheme scheme, Purchase purchase) {
    var words = words(scheme);
    return loads.of(purchase.id()).stream()
        .filter(load -> load.state(words.now()) == LoadState.WAITING)
        .findFirst()
        .map(load -> words.text("wallet.collect-by", words.dateTime(load.collectBy())))
        .orElse("");
  }
}
