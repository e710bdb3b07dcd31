package org.citycabinet.ticketing.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A ticket held on a medium.
 *
 * <p>It waits until its first trip, or its period, begins its term (LIE-11, RIG-15); then it runs
 * until the term is over or its trips are made. It keeps the edition of the terms that it was
 * bought under. Where it stands is told from these facts, never set.
 */
@Entity
@Table(name = "ticket")
public class Ticket {
  @Id private UUID id;
  private String code;
  private String operator;
  private UUID medium;
  private String product;
  private UUID edition;
  private String category;

  @Column(name = "price_cents")
  private Money price;

  @Column(name = "bought_at")
  private Instant boughtAt;

  @Column(name = "use_by")
  private Instant useBy;

  private UUID purchase;

  @Column(name = "purchase_line")
  private Integer purchaseLine;

  @Column(name = "first_authorised_at")
  private Instant firstAuthorisedAt;

  @Column(name = "last_authorised_at")
  private Instant lastAuthorisedAt;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "fixed_at_purchase")
  private boolean fixedAtPurchase;

  private Integer trips;

  @Column(name = "trips_left")
  private Integer tripsLeft;

  @Column(name = "annulled_at")
  private Instant annulledAt;

  @Version private long version;

  protected Ticket() {}

  Ticket(UUID id, Sold sold) {
    this.id = id;
    this.code = TicketCode.of(id);
    this.operator = sold.operator();
    this.medium = sold.medium();
    this.product = sold.product();
    this.edition = sold.edition();
    this.category = sold.category();
    this.price = sold.price();
    this.boughtAt = sold.boughtAt();
    this.useBy = sold.useBy();
    this.purchase = sold.purchase();
    this.trips = sold.trips();
    this.tripsLeft = sold.trips();
    this.fixedAtPurchase = sold.span() != null;
    runOver(sold.span());
  }

  /**
   * A trip is made with it. The first one begins its term; where each trip has a term of its own
   * (RIG-74.2's number of tickets), a trip within the running one takes nothing.
   *
   * @param at when the trip was authorised
   * @param span how long a term that begins now lasts
   * @return whether a trip was taken or a term began
   * @throws Refused where nothing of it is left
   */
  public boolean authorise(Instant at, Span span) {
    if (!state(at).isOpen()) {
      throw Refused.rule("ticket.over", code);
    }
    boolean starts = validUntil == null || (hasTermPerTrip() && !runs(at));
    boolean takes = trips != null && (fixedAtPurchase || starts);
    if (takes) {
      tripsLeft--;
    }
    if (starts) {
      runOver(span);
    }
    note(at);
    return starts || takes;
  }

  /** Trips become known in any order. */
  private void note(Instant at) {
    firstAuthorisedAt = Uses.earlier(firstAuthorisedAt, at);
    lastAuthorisedAt = Uses.later(lastAuthorisedAt, at);
  }

  /** Takes back what trips from that instant on did to it, before they are told again in order. */
  public void rewind(Instant from, Uses uses) {
    if (trips != null) {
      tripsLeft += uses.taken(fixedAtPurchase);
    }
    if (!fixedAtPurchase && validFrom != null && !validFrom.isBefore(from)) {
      runOver(uses.term());
    }
    if (firstAuthorisedAt != null && !firstAuthorisedAt.isBefore(from)) {
      firstAuthorisedAt = null;
    }
    lastAuthorisedAt = uses.last() == null ? firstAuthorisedAt : uses.last();
  }

  private void runOver(Span span) {
    validFrom = span == null ? null : span.from();
    validUntil = span == null ? null : span.until();
  }

  /**
   * Moves it to another medium of the same operator (VEN-28).
   *
   * @throws Refused where nothing of it is left to move
   */
  public void moveTo(UUID other, Instant at) {
    if (!state(at).isOpen()) {
      throw Refused.rule("ticket.over", code);
    }
    medium = other;
  }

  /**
   * Takes it back for good.
   *
   * @throws Refused where that was done before
   */
  public void annul(Instant at) {
    if (annulledAt != null) {
      throw Refused.rule("ticket.annulled", code);
    }
    annulledAt = at;
  }

  /** Where it stands at that instant. */
  public TicketState state(Instant at) {
    if (annulledAt != null) {
      return TicketState.ANNULLED;
    }
    if (runs(at)) {
      return isUsedUp() && !hasTermPerTrip() ? TicketState.USED_UP : TicketState.RUNNING;
    }
    if (isUsedUp()) {
      return TicketState.USED_UP;
    }
    var begins = validUntil == null || hasTermPerTrip() ? useBy : validFrom;
    return begins == null || at.isBefore(begins) ? TicketState.WAITING : TicketState.OVER;
  }

  private boolean runs(Instant at) {
    return validUntil != null && !at.isBefore(validFrom) && at.isBefore(validUntil);
  }

  private boolean isUsedUp() {
    return trips != null && tripsLeft == 0;
  }

  private boolean hasTermPerTrip() {
    return trips != null && !fixedAtPurchase;
  }

  /** Whether it is the same product for the very same calendar period as that other one. */
  public boolean coversSameAs(String otherProduct, Span span) {
    return product.equals(otherProduct)
        && fixedAtPurchase
        && trips == null
        && annulledAt == null
        && validUntil.equals(span.until());
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** What people know it by, such as {@code K7QF-2M9T-XA} (RIG-45). */
  public String code() {
    return code;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The medium that holds it. */
  public UUID medium() {
    return medium;
  }

  /** The code of its product. */
  public String product() {
    return product;
  }

  /** The edition of the terms that it was bought under. */
  public UUID edition() {
    return edition;
  }

  /** The category of the concession that it was sold at. */
  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  /** What was paid for it, without commission. */
  public Money price() {
    return price;
  }

  /** When it was bought. */
  public Instant boughtAt() {
    return boughtAt;
  }

  /** The first instant that is too late for its first use, where the terms name one. */
  public Optional<Instant> useBy() {
    return Optional.ofNullable(useBy);
  }

  /** The purchase that it belongs to, where it was bought on the portal. */
  public Optional<UUID> purchase() {
    return Optional.ofNullable(purchase);
  }

  /** Whether it is of that line of its purchase, numbered from 1. */
  public boolean isInLine(int line) {
    return purchaseLine != null && purchaseLine == line;
  }

  void putInLine(int line) {
    purchaseLine = line;
  }

  /** When its first trip was made. */
  public Optional<Instant> firstAuthorisedAt() {
    return Optional.ofNullable(firstAuthorisedAt);
  }

  /** When its latest trip was made, as far as that is known. */
  public Optional<Instant> lastAuthorisedAt() {
    return Optional.ofNullable(lastAuthorisedAt);
  }

  /** From when it is valid, as far as that is known. */
  public Optional<Instant> validFrom() {
    return Optional.ofNullable(validFrom);
  }

  /** The first instant at which it is not valid any more, as far as that is known. */
  public Optional<Instant> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  /** How many trips it was good for; empty where any number. */
  public Optional<Integer> trips() {
    return Optional.ofNullable(trips);
  }

  /** How many trips are left (VEN-26); empty where any number. */
  public Optional<Integer> tripsLeft() {
    return Optional.ofNullable(tripsLeft);
  }

  /** When it was taken back. */
  public Optional<Instant> annulledAt() {
    return Optional.ofNullable(annulledAt);
  }
}
