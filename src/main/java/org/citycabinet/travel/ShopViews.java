package org.citycabinet.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.purchase.Offer;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.PurchaseNames;
import org.citycabinet.ticketing.purchase.Purchases;
import org.citycabinet.ticketing.purchase.Shelf;
import org.citycabinet.ticketing.terms.PublishedTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.LoadState;
import org.citycabinet.ticketing.wallet.Loads;
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

  /** What there is for one of the caller's cards. */
  List<OfferView> forMine(UUID card) {
    var words = words(operators.scheme(media.get(card).operator(), clock.instant()));
    return shelf.forMine(card).stream().map(o -> view(o, words)).toList();
  }

  /** What there is for another person's card. */
  List<OfferView> forAnother(String operator) {
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

  private OfferView view(Offer offer, TravelWords words) {
    return new OfferView(
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
        .filter(p -> p.medium().equals(medium) && !p.heldAt().isBefore(since))
        .map(this::view)
        .toList();
  }

  private PurchaseView view(Purchase purchase) {
    var scheme = operators.scheme(purchase.edition());
    var operator = scheme.operator();
    var medium = media.get(purchase.medium());
    var left = Duration.between(clock.instant(), purchase.heldUntil()).toSeconds();
    return new PurchaseView(
        purchase.id(),
        purchase.reference(),
        operator.code(),
        operator.name(me.locale()),
        operator.hue(),
        names.of(purchase, me.locale()),
        purchase.isTopUp(),
        medium.number().shown(),
        terms.told(operator.code(), medium.kind(), me.locale()),
        purchase.category().map(c -> category(scheme, c)).orElse(""),
        purchase.quantity(),
        purchase.unitPrice(),
        purchase.price(),
        purchase.commission(),
        purchase.total(),
        purchase.stateAt(clock.instant()).name(),
        purchase.isConfirmed(),
        Math.max(0, left),
        Formats.dateTime(me.locale(), purchase.heldAt(), operator.zone()),
        purchase.product().map(code -> term(scheme, code, purchase, medium)).orElse(""),
        collect(scheme, purchase),
        tickets.of(purchase.id()).stream().map(Ticket::code).toList());
  }

  private String category(Scheme scheme, String code) {
    return scheme.terms(CATEGORIES).category(code).name(me.locale());
  }

  private String collect(Scheme scheme, Purchase purchase) {
    var words = words(scheme);
    return loads.of(purchase.id()).stream()
        .filter(load -> load.state(words.now()) == LoadState.WAITING)
        .findFirst()
        .map(load -> words.text("wallet.collect-by", words.dateTime(load.collectBy())))
        .orElse("");
  }

  private String term(Scheme scheme, String code, Purchase purchase, Medium medium) {
    var rules = new TicketTerms(scheme);
    var product = rules.catalogue().product(code);
    var words = words(scheme);
    return rules
        .validity(product, medium.kind(), purchase.heldAt(), Optional.empty())
        .term()
        .map(t -> words.fromTo(t.from(), t.until()))
        .orElseGet(() -> words.text("ticket.starts-with-trip"));
  }
}
