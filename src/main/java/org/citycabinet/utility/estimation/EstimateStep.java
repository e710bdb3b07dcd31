package org.citycabinet.utility.estimation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.metering.Away;
import org.citycabinet.utility.metering.EstimationFamily;
import org.citycabinet.utility.metering.EstimationPolicy;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.ReadingSource;
import org.citycabinet.utility.metering.ReadingWindow;
import org.citycabinet.utility.metering.ServiceKind;

/** Some meters' estimates in one transaction. */
@ApplicationScoped
class EstimateStep {

  private static final int AT_ONCE = 200;
  private static final int LOOKED_BACK_MONTHS = 14;

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;
  @Inject EstimationFamily family;
  @Inject Meters meters;
  @Inject Clock clock;

  /**
   * Computes for the next meters that have no reading for that month and whose window has closed.
   *
   * @param after the key after which they are looked for
   * @return the key after which the next ones are; empty when all are done
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<UUID> take(String operator, YearMonth month, UUID after) {
    var found = without(operator, month, after);
    var policy = operators.scheme(operator, clock.instant()).terms(family);
    var windows = meters.windows(found);
    var absences = meters.absences(found);
    var today = meters.today(operator);
    var closed =
        found.stream()
            .filter(meter -> windows.get(meter).of(month).until().isBefore(today))
            .filter(meter -> !meter.installedOn().isAfter(windows.get(meter).of(month).until()))
            .toList();
    meters
        .logsSince(month.minusMonths(LOOKED_BACK_MONTHS), closed)
        .forEach(
            (register, log) ->
                estimate(
                    register,
                    log,
                    windows.get(register.meter()).of(month),
                    policy,
                    absences.getOrDefault(register.meter().premise(), List.of())));
    return found.size() < AT_ONCE
        ? Optional.empty()
        : Optional.of(found.get(found.size() - 1).id());
  }

  private void estimate(
      MeterRegister register,
      Log log,
      ReadingWindow.Opening opening,
      Decisions<ServiceKind, EstimationPolicy> policies,
      List<Away> absences) {
    var series = log.series();
    if (series.of(opening.month()).isPresent()) {
      return;
    }
    policies
        .decide(register.meter().face().kind())
        .estimate(series, opening.month(), opening.until(), absences)
        .map(shown -> new Reading(Ids.next(), register, opening.month(), shown, origin(opening)))
        .ifPresent(entities::persist);
  }

  private Reading.Origin origin(ReadingWindow.Opening opening) {
    return new Reading.Origin(
        ReadingSource.ESTIMATE, ReadingQuality.ESTIMATED, opening.until(), clock.instant(), null);
  }

  /** Locked, so that no reading comes in meanwhile. */
  private List<Meter> without(String operator, YearMonth month, UUID after) {
    return entities
        .createQuery(
            "select m from Meter m where m.operator = :operator and m.removedOn is null"
                + " and m.id > :after and m.registers > (select count(r) from Reading r"
                + " where r.meter = m and r.forMonth = :month and r.replacedAt is null)"
                + " order by m.id",
            Meter.class)
        .setParameter("operator", operator)
        .setParameter("after", after)
        .setParameter("month", month.atDay(1))
        .setMaxResults(AT_ONCE)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
