package org.citycabinet.utility.meterdesk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterCard;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.ReadingSource;
import org.citycabinet.utility.metering.Replacement;
import org.citycabinet.utility.metering.Verification;
import org.citycabinet.utility.premises.Buildings;
import org.citycabinet.utility.reading.Intake;
import org.citycabinet.utility.reading.Offer;
import org.citycabinet.utility.reading.Outcome;
import org.citycabinet.utility.reading.Said;
import org.citycabinet.words.Refused;

/** The meters of the operator that the caller works for, and readings told at the counter. */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
class MeterDesk {

  /** A queue shows no more than these; what is done falls out and others follow. */
  private static final int MOST = 100;

  private static final int ENDING_DAYS = 60;

  private static final String METERS =
      "select m from Meter m where m.operator = :operator and m.removedOn is null and ";

  @PersistenceContext EntityManager entities;
  @Inject Meters meters;
  @Inject Intake intake;
  @Inject Buildings buildings;
  @Inject CurrentUser user;
  @Inject Audit audit;

  /** What there is to do about meters. */
  public enum Queue {
    /** Nobody read them last month. */
    MISSING,
    /** What they are said to show is unusual. */
    DOUBTFUL,
    /** They may be used no longer than 60 days, or no more. */
    ENDING
  }

  /**
   * A meter in a list.
   *
   * @param id the meter's key
   * @param face what is written on it
   * @param address where it hangs
   * @param verifiedUntil the last day of its verification; null where it needs none
   * @param readOn the day of its last reading; null where there is none
   */
  public record Line(
      UUID id, MeterCard.Face face, String address, LocalDate verifiedUntil, LocalDate readOn) {}

  /** The first hundred of a queue. */
  public List<Line> queue(Queue queue) {
    var today = meters.today(user.operator());
    var lastMonth = YearMonth.from(today).minusMonths(1);
    return switch (queue) {
      case MISSING ->
          lines(
              ask("not exists (select r from Reading r where r.meter = m and r.replacedAt is null"
                      + " and r.forMonth >= :since and r.quality <> :computed) order by m.number")
                  .setParameter("since", lastMonth.atDay(1))
                  .setParameter("computed", ReadingQuality.ESTIMATED));
      case DOUBTFUL ->
          lines(
              ask("exists (select r from Reading r where r.meter = m and r.replacedAt is null"
                      + " and r.forMonth >= :since and r.quality = :doubtful) order by m.number")
                  .setParameter("since", lastMonth.atDay(1))
                  .setParameter("doubtful", ReadingQuality.QUESTIONABLE));
      case ENDING ->
          lines(
              ask("m.verifiedUntil <= :end order by m.verifiedUntil, m.number")
                  .setParameter("end", today.plusDays(ENDING_DAYS)));
    };
  }

  /** The meters whose number begins so, or that hang under the contract of that number. */
  public List<Line> find(String words) {
    var wanted = words.strip();
    var under = buildings.underContract(user.operator(), wanted);
    return lines(
        ask("(m.number like :number or m.premise in :under) order by m.number")
            .setParameter("number", wanted.replaceAll("[%_\\\\]", "") + "%")
            .setParameter("under", under.isEmpty() ? List.of(Meters.NOWHERE) : under));
  }

  /**
   * One meter with every version of every reading; that it was looked at is noted.
   *
   * @throws Refused as missing, where it is another operator's, just as where there is none
   */
  public MeterFile open(UUID id) {
    var meter = meter(id, LockModeType.NONE);
    var address = buildings.dwellings(List.of(meter.premise())).get(meter.premise()).address();
    var last =
        meters.logs(List.of(meter)).values().stream()
            .map(log -> log.series().points())
            .map(points -> points.isEmpty() ? null : points.get(points.size() - 1).value())
            .toList();
    note("metering.read", meter);
    return new MeterFile(
        meter.id(),
        MeterCard.Face.whole(meter),
        meter.face().registers(),
        meter.dial().digits(),
        address,
        meter.installedOn(),
        meter.verification().map(Verification::until).orElse(null),
        last,
        versions(meter));
  }

  private List<MeterFile.Version> versions(Meter meter) {
    return entities
        .createQuery(
            "select r from Reading r where r.meter = :meter"
                + " order by r.forMonth desc, r.register, r.version desc",
            Reading.class)
        .setParameter("meter", meter)
        .getResultStream()
        .map(MeterFile.Version::of)
        .toList();
  }

  /**
   * Takes a reading that a resident told, unless it is doubtful and has not been confirmed.
   *
   * @throws Refused as {@link Intake#take} does, and as {@link #open} does
   */
  Outcome enter(UUID id, int register, Offer offer) {
    var meter = meter(id, LockModeType.PESSIMISTIC_WRITE);
    var outcome = intake.take(meter, register, offer);
    if (outcome.taken()) {
      note("metering.enter", meter);
    }
    return outcome;
  }

  /**
   * Takes a meter out and puts another in its place: the old one's last numbers and the new one's
   * first are readings, so that the use goes on without a gap.
   *
   * @return the new meter's key
   * @throws Refused at {@code last1}, {@code first1} and so on, {@code number} or {@code readOn};
   *     as missing as {@link #open} does
   */
  UUID replace(UUID id, Replacement replacement) {
    var old = meter(id, LockModeType.PESSIMISTIC_WRITE);
    refuseTaken(old, replacement.number());
    IntStream.range(0, old.face().registers())
        .forEach(i -> last(old, i + 1, replacement.last().get(i), replacement.day()));
    var fresh = replacement.meter(old, meters.validity(old));
    entities.persist(fresh);
    entities.flush();
    intake.begin(fresh, replacement, user.accountId());
    old.replaceBy(fresh, replacement.day());
    note("metering.replace", old);
    return fresh.id();
  }

  private void last(Meter old, int register, String typed, LocalDate day) {
    old.dial().parse("last" + register, typed);
    var offer = new Offer(typed, day, Said.SURE, ReadingSource.COUNTER, user.accountId());
    if (!intake.take(old, register, offer).taken()) {
      throw Refused.field("last" + register, "metering.refused.lower");
    }
  }

  private void refuseTaken(Meter old, String number) {
    var there =
        entities
            .createQuery(
                "select count(m) from Meter m where m.operator = :operator and m.kind = :kind"
                    + " and m.number = :number",
                Long.class)
            .setParameter("operator", old.operator())
            .setParameter("kind", old.face().kind())
            .setParameter("number", number)
            .getSingleResult();
    if (there > 0) {
      throw Refused.field("number", "metering.refused.numberTaken");
    }
  }

  private TypedQuery<Meter> ask(String condition) {
    return entities
        .createQuery(METERS + condition, Meter.class)
        .setParameter("operator", user.operator())
        .setMaxResults(MOST);
  }

  private List<Line> lines(TypedQuery<Meter> query) {
    var found = query.getResultList();
    var homes = buildings.dwellings(found.stream().map(Meter::premise).distinct().toList());
    var year = YearMonth.from(meters.today(user.operator())).minusYears(1);
    var logs = meters.logsSince(year, found);
    return found.stream().map(meter -> line(meter, homes, logs)).toList();
  }

  private static Line line(
      Meter meter, Map<UUID, Buildings.Dwelling> homes, Map<MeterRegister, Log> logs) {
    return new Line(
        meter.id(),
        MeterCard.Face.whole(meter),
        homes.get(meter.premise()).address(),
        meter.verification().map(Verification::until).orElse(null),
        lastRead(logs.get(new MeterRegister(meter, 1)).readings()));
  }

  private static LocalDate lastRead(Collection<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.quality() != ReadingQuality.ESTIMATED)
        .map(Reading::readOn)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  private Meter meter(UUID id, LockModeType lock) {
    return entities
        .createQuery("select m from Meter m where m.id = :id and m.operator = :mine", Meter.class)
        .setParameter("id", id)
        .setParameter("mine", user.operator())
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("metering.missing"));
  }

  private void note(String action, Meter meter) {
    audit.record(user.operator(), new Audit.Deed(action, "meter", meter.id().toString(), null, ""));
  }
}
