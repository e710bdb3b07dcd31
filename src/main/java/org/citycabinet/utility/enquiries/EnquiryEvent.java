package org.citycabinet.utility.enquiries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/** A line of a question's history: who did what when. Never changed. */
@Entity
@Table(name = "enquiry_event")
public class EnquiryEvent {

  @Id private UUID id;

  @Column(name = "enquiry_id")
  private UUID enquiry;

  @Enumerated(EnumType.STRING)
  private EventKind kind;

  private UUID actor;
  private UUID about;

  @Column(name = "happened_at")
  private Instant happenedAt;

  /** For the entity manager. */
  protected EnquiryEvent() {}

  /**
   * Something that happened.
   *
   * @param about to whom it was assigned, or null
   */
  EnquiryEvent(UUID enquiry, EventKind kind, UUID actor, UUID about, Instant happenedAt) {
    this.id = Ids.next();
    this.enquiry = Objects.requireNonNull(enquiry);
    this.kind = Objects.requireNonNull(kind);
    this.actor = Objects.requireNonNull(actor);
    this.about = about;
    this.happenedAt = Objects.requireNonNull(happenedAt);
  }

  EventKind kind() {
    return kind;
  }

  UUID actor() {
    return actor;
  }

  UUID about() {
    return about;
  }

  Instant happenedAt() {
    return happenedAt;
  }
}
