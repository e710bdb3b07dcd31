package org.citycabinet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * The audit trail. An entry is written in the transaction of the deed: no deed without its entry.
 */
@ApplicationScoped
@Transactional
public class Audit {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  /**
   * What was done.
   *
   * @param action such as {@code medium.block}
   * @param subjectKind the kind of thing, such as {@code medium}
   * @param subjectId its public identifier
   * @param personId whose data it was, or null
   * @param details what else a person should read, at most 1,000 characters
   */
  public record Deed(
      String action, String subjectKind, String subjectId, UUID personId, String details) {}

  /** Notes what the present caller did for an operator, or for none ({@code null}). */
  public void record(String operator, Deed deed) {
    var caller = (Caller) request.getAttribute(Caller.ATTRIBUTE);
    String actor = caller == null ? "anonymous" : caller.name();
    entities.persist(new AuditEntry(clock.instant(), actor, operator, deed));
  }

  /** Notes what the system itself did, as in a job: there is no caller. */
  public void recordSystem(String operator, Deed deed) {
    recordFor("system", operator, deed);
  }

  /**
   * Notes what a job did for somebody who asked for it before.
   *
   * @param actor the name of who asked, as {@link Caller#name} gives it
   */
  public void recordFor(String actor, String operator, Deed deed) {
    entities.persist(new AuditEntry(clock.instant(), actor, operator, deed));
  }
}
