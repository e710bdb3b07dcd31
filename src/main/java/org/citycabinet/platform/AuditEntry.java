package org.citycabinet.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Who did what, when, to what, and whose data it was. Never deleted; never changed but for the
 * words that name a person whose account is erased.
 */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
  @Id private UUID id;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column private String actor;

  @Column(name = "actor_role")
  private String actorRole;

  @Column private String operator;
  @Column private String action;

  @Column(name = "subject_kind")
  private String subjectKind;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "person_id")
  private UUID personId;

  @Column private String details;

  protected AuditEntry() {}

  AuditEntry(Instant happenedAt, Audit.Actor by, String operator, Audit.Deed deed) {
    this.id = Ids.next();
    this.happenedAt = happenedAt;
    this.actor = by.name();
    this.actorRole = by.role();
    this.operator = operator;
    this.action = deed.action();
    this.subjectKind = deed.subjectKind();
    this.subjectId = deed.subjectId();
    this.personId = deed.personId();
    this.details = deed.details();
  }
}
