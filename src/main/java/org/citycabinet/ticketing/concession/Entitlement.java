package org.citycabinet.ticketing.concession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Refused;

/**
 * A person's right to travel cheaper, for a term.
 *
 * <p>It is attached to one medium of that person at a time: attaching it to another takes it off
 * the first (RIG-31). It ends by its last day, or earlier where its ground falls away.
 */
@Entity
@Table(name = "entitlement")
public class Entitlement {
  @Id private UUID id;
  private String operator;
  private String category;
  private UUID medium;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Enumerated(EnumType.STRING)
  private Word word;

  @Version private long version;

  protected Entitlement() {}

  Entitlement(UUID id, Grant grant, UUID medium) {
    this.id = id;
    this.operator = grant.operator();
    this.category = grant.category();
    this.validFrom = grant.from();
    this.validUntil = grant.until();
    this.word = grant.word();
    this.medium = medium;
  }

  /** Takes it off the medium it is on and puts it on another (RIG-31). */
  void attachTo(UUID other) {
    medium = other;
  }

  /**
   * Ends it earlier.
   *
   * @param lastDay the last day on which it holds
   * @throws Refused where it had ended by then
   */
  void endOn(LocalDate lastDay) {
    if (validUntil != null && lastDay.isAfter(validUntil)) {
      throw Refused.rule("concession.ended", validUntil);
    }
    validUntil = lastDay;
  }

  /** Whether it holds on that day; first and last day included. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The code of its category in the operator's terms. */
  public String category() {
    return category;
  }

  /** The medium that it is attached to. */
  public UUID medium() {
    return medium;
  }

  /** Its first day. */
  public LocalDate validFrom() {
    return validFrom;
  }

  /** Its last day, included. */
  public Optional<LocalDate> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  /** On whose word it stands. */
  public Word word() {
    return word;
  }
}
