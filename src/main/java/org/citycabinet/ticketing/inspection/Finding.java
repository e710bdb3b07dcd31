package org.citycabinet.ticketing.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.inspection.SurchargeTerms.Fault;

/** What was found of one medium or code that a passenger showed; it never changes. */
@Entity
@Table(name = "finding")
public class Finding {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "inspection_id")
  private Inspection inspection;

  private int position;
  private String shown;
  private UUID medium;
  private UUID ticket;
  private boolean companion;

  @Enumerated(EnumType.STRING)
  private FindingState state;

  @Enumerated(EnumType.STRING)
  private Fault fault;

  private String clause;
  private String line1;
  private String line2;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "identity_document")
  private boolean identityDocument;

  protected Finding() {}

  Finding(Inspection inspection, int position, Verdict verdict, Lines lines) {
    this.id = Ids.next();
    this.inspection = inspection;
    this.position = position;
    this.shown = verdict.shown().words();
    this.medium = verdict.shown().mediumId();
    this.ticket = verdict.shown().ticketId();
    this.companion = verdict.shown().isCompanion();
    this.state = verdict.state();
    this.fault = verdict.fault().orElse(null);
    this.clause = verdict.clause();
    this.line1 = lines.first(verdict);
    this.line2 = lines.second(verdict);
    this.validUntil = verdict.validUntil();
    this.identityDocument = verdict.identityDocument();
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The check that it belongs to. */
  public Inspection inspection() {
    return inspection;
  }

  /** Its place among what was shown, from 1 on. */
  public int position() {
    return position;
  }

  /** As it was read or typed; empty where the passenger showed nothing. */
  public String shown() {
    return shown;
  }

  /** The medium, where the operator knows it. */
  public Optional<UUID> medium() {
    return Optional.ofNullable(medium);
  }

  /** The one ticket that a code stands for. */
  public Optional<UUID> ticket() {
    return Optional.ofNullable(ticket);
  }

  /** Whether it is of a companion's card: of another passenger. */
  public boolean isCompanion() {
    return companion;
  }

  /** Where it stands. */
  public FindingState state() {
    return state;
  }

  /** For the table of surcharges; empty where there is none. */
  public Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /** The clause of the operator's terms; empty where none decided. */
  public String clause() {
    return clause;
  }

  /** The first line for the inspector, in the operator's language. */
  public String line1() {
    return line1;
  }

  /** The second line. */
  public String line2() {
    return line2;
  }

  /** The first instant at which the ticket is no longer valid. */
  public Optional<Instant> validUntil() {
    return Optional.ofNullable(validUntil);
  }

  /** Whether the passenger shows an identity document too (RIG-4.4a). */
  public boolean isIdentityDocument() {
    return identityDocument;
  }
}
