package org.citycabinet.maintenance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** The maintenance that administrators announce: of their operator, or of all of the portal. */
@ApplicationScoped
@Transactional
@RolesAllowed("ADMINISTRATOR")
class Announcements {
  private static final Duration LONGEST = Duration.ofDays(2);
  private static final Duration FARTHEST = Duration.ofDays(90);

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Audit audit;
  @Inject Clock clock;

  /** What the caller's operator has announced and is not over, the earliest first. */
  public List<Maintenance> mine() {
    return ahead().stream()
        .filter(each -> Objects.equals(each.operator().orElse(null), operator()))
        .toList();
  }

  /** All that is not over. */
  @PermitAll
  public List<Maintenance> ahead() {
    return entities
        .createQuery(
            "select m from Maintenance m where m.withdrawnAt is null and m.endsAt > :now"
                + " order by m.beginsAt",
            Maintenance.class)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /**
   * Announces it.
   *
   * @throws Refused at {@code begins} where that is past or more than 90 days ahead, at {@code
   *     ends} where that is not after it or more than two days after it
   */
  public void announce(Instant begins, Instant ends) {
    Instant now = clock.instant();
    if (begins.isBefore(now) || begins.isAfter(now.plus(FARTHEST))) {
      throw Refused.field("begins", "maintenance.refused.begins", FARTHEST.toDays());
    }
    if (!ends.isAfter(begins) || ends.isAfter(begins.plus(LONGEST))) {
      throw Refused.field("ends", "maintenance.refused.ends", LONGEST.toHours());
    }
    var announced = new Maintenance(operator(), begins, ends, user.accountId());
    entities.persist(announced);
    note("maintenance.announce", announced);
  }

  /**
   * Withdraws one.
   *
   * @throws Refused as missing, where it is not the caller's operator's
   */
  public void withdraw(UUID id) {
    Maintenance found =
        mine().stream()
            .filter(each -> each.getId().equals(id))
            .findFirst()
            .orElseThrow(() -> Refused.missing("platform.error.missing"));
    found.withdraw(clock.instant());
    note("maintenance.withdraw", found);
  }

  /** The code of the caller's operator; null for who looks after the whole installation. */
  private String operator() {
    return user.isEmployed() ? user.operator() : null;
  }

  private void note(String action, Maintenance about) {
    audit.record(
        operator(), new Audit.Deed(action, "maintenance", about.getId().toString(), null, ""));
  }
}
