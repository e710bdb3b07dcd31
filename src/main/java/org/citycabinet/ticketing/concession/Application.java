package org.citycabinet.ticketing.concession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/**
 * Somebody's application for a personalised card, a concession or both.
 *
 * <p>It is received with a photograph, waits for a clerk, and is either approved or refused with a
 * reason; a decision is final.
 */
@Entity
@Table(name = "application")
public class Application {
  private static final int LONGEST_REASON = 500;

  @Id private UUID id;
  private String operator;
  private UUID applicant;

  @Column(name = "person_name")
  private String personName;

  private String category;
  private UUID medium;
  private UUID photograph;

  @Enumerated(EnumType.STRING)
  private ApplicationState state;

  private String reason;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private long version;

  protected Application() {}

  Application(UUID id, Wish wish, UUID applicant, UUID photograph, Instant receivedAt) {
    this.id = id;
    this.operator = wish.operator();
    this.personName = wish.personName().strip();
    this.category = wish.category();
    this.medium = wish.medium();
    this.applicant = applicant;
    this.photograph = photograph;
    this.state = ApplicationState.RECEIVED;
    this.receivedAt = receivedAt;
  }

  /**
   * Grants what was applied for.
   *
   * @param carrier the card that carries it now, also where it is a new one
   * @throws Refused where it is decided already
   */
  void approve(UUID carrier, Instant at) {
    decide(ApplicationState.APPROVED, at);
    medium = carrier;
  }

  /**
   * Refuses it.
   *
   * @param why a reason that the applicant reads, up to 500 characters (RIG-35)
   * @throws Refused where it is decided already, or at the field {@code reason} where there is none
   */
  void refuse(String why, Instant at) {
    if (why == null || why.isBlank()) {
      throw Refused.field("reason", "concession.reason.missing");
    }
    if (why.length() > LONGEST_REASON) {
      throw Refused.field("reason", "concession.reason.too-long", LONGEST_REASON);
    }
    decide(ApplicationState.REFUSED, at);
    reason = why.strip();
  }

  private void decide(ApplicationState decision, Instant at) {
    if (state.isDecided()) {
      throw Refused.rule("concession.application.decided");
    }
    state = decision;
    decidedAt = at;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** What the applicant can name it by, such as {@code 1F3A-09CE}. */
  public String reference() {
    return Ids.reference(id);
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The account that applied. */
  public UUID applicant() {
    return applicant;
  }

  /** Whom it is for. */
  public String personName() {
    return personName;
  }

  /** The category of the concession, where one is applied for. */
  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  /** The card that is to carry it, or carries it now; empty while a new one is wanted. */
  public Optional<UUID> medium() {
    return Optional.ofNullable(medium);
  }

  /** The stored picture. */
  public UUID photograph() {
    return photograph;
  }

  /** How far it has come. */
  public ApplicationState state() {
    return state;
  }

  /** Why it was refused. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** When it came in. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** When it was decided. */
  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }
}
