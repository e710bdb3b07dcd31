package org.citycabinet.ticketing.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Stored value or a ticket that was bought online and has to be written to the card in a vehicle.
 *
 * <p>It waits so many hours in the vehicles' lists (SIA-12). What is not collected by then leaves
 * the lists but is never lost: it can be sent again, or its money given back (SIA-13). Collected
 * and returned are final.
 */
@Entity
@Table(name = "card_load")
public class Load {
  @Id private UUID id;
  private String operator;
  private UUID medium;
  private UUID purchase;
  private UUID ticket;

  @Column(name = "amount_cents")
  private Money amount;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "collect_by")
  private Instant collectBy;

  @Column(name = "collected_at")
  private Instant collectedAt;

  @Column(name = "returned_at")
  private Instant returnedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "told_at")
  private Instant toldAt;

  @Version private long version;

  protected Load() {}

  /** What is to be written: an amount, or else a ticket. */
  record Content(String operator, UUID medium, UUID purchase, Money amount, UUID ticket) {}

  Load(UUID id, Content content) {
    this.id = id;
    this.operator = content.operator();
    this.medium = content.medium();
    this.purchase = content.purchase();
    this.amount = content.amount();
    this.ticket = content.ticket();
  }

  /**
   * Puts it on the vehicles' lists, for the first time or again (SIA-13).
   *
   * @throws Refused where it was collected or returned
   */
  Load send(Instant now, Duration collectWithin) {
    mustBeOpen();
    sentAt = now;
    changedAt = now;
    toldAt = null;
    collectBy = now.plus(collectWithin);
    return this;
  }

  /**
   * It was written to the card. A card that says so after the time is believed: it has it.
   *
   * @return whether that is new
   * @throws Refused where its money went back
   */
  boolean collect(Instant now) {
    if (collectedAt != null) {
      return false;
    }
    mustBeOpen();
    collectedAt = now;
    changedAt = now;
    return true;
  }

  /**
   * Its money goes back to the payer.
   *
   * @throws Refused while it stands in the lists, or where it was collected or returned
   */
  void giveBack(Instant now) {
    mustBeOpen();
    if (now.isBefore(collectBy)) {
      throw Refused.rule("wallet.load.still-waiting");
    }
    returnedAt = now;
    changedAt = now;
  }

  /**
   * The ticket itself is taken back: it leaves the lists, waiting or not.
   *
   * @throws Refused where it was collected or returned
   */
  void withdraw(Instant now) {
    mustBeOpen();
    returnedAt = now;
    changedAt = now;
  }

  /**
   * Its card's people are told that it was not collected in time (SIA-13).
   *
   * @return whether that is so, and they were not told before
   */
  boolean tell(Instant now) {
    boolean isNews = toldAt == null && state(now) == LoadState.UNCOLLECTED;
    if (isNews) {
      toldAt = now;
    }
    return isNews;
  }

  /** Its card is replaced by another one: it is for that one now. */
  void moveTo(UUID other, Instant now) {
    medium = other;
    changedAt = now;
  }

  private void mustBeOpen() {
    if (collectedAt != null || returnedAt != null) {
      throw Refused.rule("wallet.load.done");
    }
  }

  /** Where it stands at that instant. */
  public LoadState state(Instant now) {
    if (returnedAt != null) {
      return LoadState.RETURNED;
    }
    if (collectedAt != null) {
      return LoadState.COLLECTED;
    }
    return now.isBefore(collectBy) ? LoadState.WAITING : LoadState.UNCOLLECTED;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The medium that it is for. */
  public UUID medium() {
    return medium;
  }

  /** The purchase that paid for it. */
  public UUID purchase() {
    return purchase;
  }

  /** The stored value; empty for a ticket. */
  public Optional<Money> amount() {
    return Optional.ofNullable(amount);
  }

  /** The ticket; empty for stored value. */
  public Optional<UUID> ticket() {
    return Optional.ofNullable(ticket);
  }

  /** When it was put on the lists last. */
  public Instant sentAt() {
    return sentAt;
  }

  /** The first instant at which it stands in the lists no more. */
  public Instant collectBy() {
    return collectBy;
  }

  /** When anything about it changed last. */
  public Instant changedAt() {
    return changedAt;
  }

  /** When it was written to the card. */
  public Optional<Instant> collectedAt() {
    return Optional.ofNullable(collectedAt);
  }
}
