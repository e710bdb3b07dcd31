package org.citycabinet.utility.reminders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/** That somebody was reminded of something: it is not done twice. */
@Entity
@Table(name = "meter_reminder")
public class MeterReminder {

  @Id private UUID id;
  private UUID subject;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private LocalDate about;

  @Column(name = "sent_at")
  private Instant sentAt;

  /** For the entity manager. */
  protected MeterReminder() {}

  /** What is reminded of. */
  enum Kind {
    /** Readings can be given. */
    OPENS,
    /** Readings are missing, and soon cannot be given. */
    CLOSES,
    /** A meter's end is in sight. */
    ENDS_FIRST,
    /** A meter's end is near. */
    ENDS_SOON
  }

  MeterReminder(Due due, Instant sentAt) {
    this.id = Ids.next();
    this.subject = due.subject();
    this.kind = due.kind();
    this.about = due.about();
    this.sentAt = Objects.requireNonNull(sentAt);
  }

  /** Whether it is that one. */
  boolean is(Due due) {
    return subject.equals(due.subject()) && kind == due.kind() && about.equals(due.about());
  }
}
