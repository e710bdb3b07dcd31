package org.citycabinet.ticketing.editions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.BrokenTerms;
import org.citycabinet.operator.Editions;
import org.citycabinet.operator.Folder;
import org.citycabinet.words.Refused;

/**
 * Where amendments of terms are put in force, and taken back before their day, by two
 * administrators of the operator, never by one. What they agree on is published at once as coming
 * from its day (RIG-76), well within the three working days of RIG-81; every node knows of it
 * within seconds.
 */
@ApplicationScoped
@Transactional
@Retried
@RolesAllowed("ADMINISTRATOR")
class DecisionDesk {
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject AmendmentDesk amendments;
  @Inject Editions editions;

  /**
   * Proposes to put one in force.
   *
   * @throws Refused where its day is not free, or it changes nothing
   */
  void propose(UUID id, long seen) {
    var amendment = asSeen(id, seen);
    amendments.mustBeFree(amendment);
    if (amendments.differences(id).isEmpty()) {
      throw Refused.rule("editions.same");
    }
    amendment.propose(me.accountId(), clock.instant());
    amendments.note("terms.propose", amendment, "from " + amendment.inForceOn());
  }

  /**
   * Puts it in force from its day on.
   *
   * @throws Refused where the caller proposed it, it is decided, or its day is not free any more
   */
  void approve(UUID id, long seen) {
    var amendment = asSeen(id, seen);
    amendment.approve(me.accountId(), this::publish, clock.instant());
    amendments.note("terms.approve", amendment, "from " + amendment.inForceOn());
  }

  /** The tables that may stand in an edition can be others than when they were handed in. */
  private UUID publish(Folder folder) {
    try {
      return editions.publish(folder);
    } catch (BrokenTerms e) {
      throw Refused.rule("editions.broken", e.file(), e.line(), e.column(), e.expected());
    }
  }

  /**
   * Does not agree; it is a draft again.
   *
   * @throws Refused where the caller proposed it or it is decided; at the field {@code reason}
   */
  void decline(UUID id, long seen, String reason) {
    var amendment = asSeen(id, seen);
    amendment.decline(me.accountId(), reason, clock.instant());
    amendments.note("terms.decline", amendment, amendment.note());
  }

  /**
   * Proposes to take one back before its day.
   *
   * @throws Refused where it is not published; at the field {@code reason}
   */
  void proposeWithdrawal(UUID id, long seen, String reason) {
    var amendment = asSeen(id, seen);
    amendment.proposeWithdrawal(me.accountId(), reason, clock.instant());
    amendments.note("terms.withdraw.propose", amendment, amendment.note());
  }

  /**
   * Takes it back.
   *
   * @throws Refused where the caller proposed that, it is decided, or its day is there
   */
  void withdraw(UUID id, long seen) {
    var amendment = asSeen(id, seen);
    amendment.withdraw(me.accountId(), clock.instant());
    editions.withdraw(amendment.edition().orElseThrow());
    amendments.note("terms.withdraw", amendment, amendment.note());
  }

  /**
   * Keeps it, though somebody proposed to take it back.
   *
   * @throws Refused where the caller proposed that, or it is decided
   */
  void keep(UUID id, long seen) {
    var amendment = asSeen(id, seen);
    amendment.keep(me.accountId(), clock.instant());
    amendments.note("terms.keep", amendment, "");
  }

  private Amendment asSeen(UUID id, long seen) {
    var amendment = amendments.lock(id);
    amendment.mustBeAsSeen(seen);
    return amendment;
  }
}
