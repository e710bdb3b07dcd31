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

  /**
   * Who did it.
   *
   * @param name as one signs in
   * @param role the role of a member of staff or a device; null for all others
   */
  record Actor(String name, String role) {
    private static final Actor NOBODY = new Actor("anonymous", null);
    private static final Actor SYSTEM = new Actor("system", null);

    static Actor of(Caller caller) {
      if (caller == null) {
        return NOBODY;
      }
      String role =
          caller.roles().stream()
              .filter(r -> !r.equals("RESIDENT"))
              .sorted()
              .findFirst()
              .orElse(null);
      return new Actor(caller.name(), role);
    }
  }

  /** Notes what the present caller did for an operator, or for none ({@code null}). */
  public void record(String operator, Deed deed) {
    var caller = (Caller) request.getAttribute(Caller.ATTRIBUTE);
    entities.persist(new AuditEntry(clock.instant(), Actor.of(caller), operator, deed));
  }

  /** Notes what the system itself did, as in a job: there is no caller. */
  public void recordSystem(String operator, Deed deed) {
    entities.persist(new AuditEntry(clock.instant(), Actor.SYSTEM, operator, deed));
  }

  /**
   * Notes what a job did for somebody who asked for it before.
   *
   * @param actor the name of who asked, as {@link Caller#name} gives it
   */
  public void recordFor(String actor, String operator, Deed deed) {
    entities.persist(new AuditEntry(clock.instant(), new Actor(actor, null), operator, deed));
  }
}
