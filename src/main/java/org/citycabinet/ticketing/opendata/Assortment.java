package org.citycabinet.ticketing.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.language.Languages;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Contact;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.product.FareFamily;
import org.citycabinet.ticketing.product.FareTerms;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.product.ValidityClause;
import org.citycabinet.ticketing.product.ValidityFamily;
import org.citycabinet.words.MediumKind;

/**
 * What an edition of an operator's terms puts on the shelf.
 *
 * @param scheme the terms
 * @param next the first day of the next published edition; empty where none is known
 */
record Assortment(Scheme scheme, Optional<LocalDate> next) {
  /** The code of a trip that is paid from the money on a card (SIA-03). */
  static final String WALLET_TRIP = "WALLET_TRIP";

  private static final CategoryFamily CATEGORIES = new CategoryFamily();
  private static final FareFamily FARES = new FareFamily();
  private static final ValidityFamily VALIDITIES = new ValidityFamily();

  Operator operator() {
    return scheme.operator();
  }

  /** The operator's own language. */
  String language() {
    return operator().languages().get(0);
  }

  /** The desk that customers turn to. */
  Optional<Contact> contact() {
    var desks = operator().contacts();
    return desks.stream()
        .filter(contact -> contact.desk() == Contact.Desk.CUSTOMERS)
        .findFirst()
        .or(() -> desks.stream().findFirst());
  }

  List<Product> products() {
    return new TicketTerms(scheme).catalogue().products();
  }

  /** Who travels cheaper. */
  List<Category> categories() {
    return scheme.find(CATEGORIES).map(all -> all.all()).orElse(List.of());
  }

  /** What carries tickets here. */
  List<MediumKind> media() {
    return Stream.of(MediumKind.values())
        .filter(kind -> products().stream().anyMatch(product -> product.media().covers(kind)))
        .toList();
  }

  /** What carries that product. */
  List<MediumKind> media(Product product) {
    return media().stream().filter(product.media()::covers).toList();
  }

  /** The rows of the validity table that decide about a product, by what carries it. */
  ValidityClause validity(Product product, MediumKind medium) {
    return scheme.terms(VALIDITIES).rows().stream()
        .filter(row -> row.products().covers(product.code()) && row.media().covers(medium))
        .findFirst()
        .orElseThrow();
  }

  /** Whether money on a card pays for trips. */
  boolean hasWallet() {
    return scheme.find(FARES).isPresent();
  }

  /** Every price there is: products in the order of the list, trips from the wallet last. */
  List<Offer> offers() {
    return Stream.concat(products().stream().flatMap(this::offers), walletTrips()).toList();
  }

  private Stream<Offer> offers(Product product) {
    return riders(product)
        .flatMap(
            rider ->
                media(product).stream()
                    .filter(medium -> carries(medium, rider))
                    .map(medium -> offer(product, rider, medium)));
  }

  /** A product made for a group is sold to nobody else. */
  private Stream<Optional<Category>> riders(Product product) {
    return product
        .concession()
        .map(code -> categories().stream().filter(c -> c.code().equals(code)).map(Optional::of))
        .orElseGet(this::everybody);
  }

  private Stream<Optional<Category>> everybody() {
    return Stream.concat(Stream.of(Optional.empty()), categories().stream().map(Optional::of));
  }

  /** A concession rests on a person: a card tied to nobody carries none (VEN-15, RIG-77). */
  private static boolean carries(MediumKind medium, Optional<Category> rider) {
    return rider.filter(Category::personalised).isEmpty()
        || medium.isPersonalised()
        || medium == MediumKind.APP;
  }

  private static Offer offer(Product product, Optional<Category> rider, MediumKind medium) {
    var price =
        product.concession().isPresent()
            ? product.price()
            : rider.map(group -> group.priceOf(product.price())).orElse(product.price());
    return new Offer(product.code(), product.names(), rider, medium, price);
  }

  private Stream<Offer> walletTrips() {
    return scheme.find(FARES).stream().flatMap(fares -> everybody().flatMap(r -> trips(fares, r)));
  }

  private Stream<Offer> trips(Decisions<String, FareTerms> fares, Optional<Category> rider) {
    var fare = fares.decide(rider.map(Category::code).orElse("")).fare();
    return media().stream()
        .filter(medium -> carries(medium, rider))
        .map(medium -> new Offer(WALLET_TRIP, texts("opendata.wallet-trip"), rider, medium, fare));
  }

  /** The codes of all that is sold. */
  List<String> tickets() {
    var wallet = Stream.of(WALLET_TRIP).filter(any -> hasWallet());
    return Stream.concat(products().stream().map(Product::code), wallet).toList();
  }

  /** The names of a kind of medium by language. */
  static Map<String, String> medium(MediumKind kind) {
    return texts("medium.kind." + kind);
  }

  /** A text of ours by language. */
  static Map<String, String> texts(String key) {
    return Languages.ALL.stream()
        .collect(Collectors.toMap(Locale::getLanguage, locale -> Messages.text(locale, key)));
  }
}
