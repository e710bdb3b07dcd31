package org.citycabinet.utility.metering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Refused;

/** When nobody is at home at the caller's addresses. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Absences {

  private static final String STANDING =
      "select a from Absence a where a.premise = :premise and a.operator = :operator"
          + " and a.withdrawnAt is null and a.untilOn >= :today";

  @PersistenceContext EntityManager entities;
  @Inject Premises premises;
  @Inject Meters meters;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** Those announced for an address that last or lie ahead, the nearest first. */
  public List<Absence> announced(UUID contract) {
    var place = premises.mine(contract);
    return entities
        .createQuery(STANDING + " order by a.fromOn", Absence.class)
        .setParameter("premise", place.premise())
        .setParameter("operator", place.operator())
        .setParameter("today", meters.today(place.operator()))
        .getResultList();
  }

  /**
   * Announces one.
   *
   * @param from the first day away, today or later
   * @param until the last day away, at most a year after the first
   * @throws Refused at {@code awayFrom} or {@code awayUntil} where they are not so, or meet another
   *     absence; as missing where the contract is not the caller's; by a rule where the caller may
   *     only look
   */
  public void announce(UUID contract, LocalDate from, LocalDate until) {
    var place = premises.acting(contract);
    if (from.isBefore(meters.today(place.operator()))) {
      throw Refused.field("awayFrom", "metering.refused.awayPast");
    }
    if (until.isBefore(from) || until.isAfter(from.plusYears(1))) {
      throw Refused.field("awayUntil", "metering.refused.awayUntil");
    }
    var away = new Away(from, until);
    if (announced(contract).stream().anyMatch(other -> other.away().meets(away))) {
      throw Refused.field("awayFrom", "metering.refused.awayTwice");
    }
    entities.persist(new Absence(Ids.next(), away, announcement(place)));
  }

  private Absence.Announcement announcement(Place place) {
    return new Absence.Announcement(
        place.premise(), place.operator(), user.accountId(), clock.instant());
  }

  /**
   * Takes one back.
   *
   * @throws Refused as missing, where the caller's address has no such absence
   */
  public void withdraw(UUID contract, UUID absence) {
    premises.acting(contract);
    announced(contract).stream()
        .filter(each -> each.getId().equals(absence))
        .findFirst()
        .orElseThrow(() -> Refused.missing("metering.missing"))
        .withdraw(clock.instant());
  }
}
