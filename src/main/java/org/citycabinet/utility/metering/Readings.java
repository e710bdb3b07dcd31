package org.citycabinet.utility.metering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Refused;

/** The meters at the caller's addresses and the readings that the caller gives (LUD-15 to 21). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Readings {

  private static final UUID NOWHERE = new UUID(0, 0);

  @PersistenceContext EntityManager entities;
  @Inject Premises premises;
  @Inject Operators operators;
  @Inject ReadingWindowFamily windows;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * The meters at an address, cold water first.
   *
   * @throws Refused as missing, where the contract is not the caller's
   */
  public List<MeterCard> cards(UUID contract) {
    var place = premises.mine(contract);
    var today = today(place.operator());
    var logs = logsAt(place);
    return logs.keySet().stream().map(meter -> card(meter, logs.get(meter), today)).toList();
  }

  /** One meter's readings, newest first, each corrected one in its newest version. */
  public List<MeterCard.Given> history(UUID meter) {
    return new Log(readings(meter(meter, LockModeType.NONE))).all();
  }

  /**
   * The water used at an address in the thirteen months up to the newest reading, oldest first.
   *
   * @throws Refused as missing, where the contract is not the caller's
   */
  public List<MonthUse> water(UUID contract) {
    var series =
        logsAt(premises.mine(contract)).entrySet().stream()
            .filter(each -> each.getKey().face().kind().isWater())
            .map(each -> each.getValue().series())
            .toList();
    return WaterUse.of(series).thirteenMonths();
  }

  /**
   * Takes a reading, unless it is far above the usual and its sender is not sure yet.
   *
   * <p>Inside the window it may be sent as often as its sender likes: each time a new version, and
   * the last one counts (LUD-20).
   *
   * @param typed as it was typed
   * @param sure whether the sender has been asked and says that it is right
   * @throws Refused at the field {@code reading} where it is no reading of this meter, lower than
   *     the one before, or outside the window; as missing where the meter is not the caller's
   */
  public Outcome send(UUID meterId, String typed, boolean sure) {
    var meter = meter(meterId, LockModeType.PESSIMISTIC_WRITE);
    var today = today(meter.operator());
    var window = window(meter);
    var opening = window.on(today).orElseThrow(() -> closed(window, today));
    var readings = readings(meter);
    var judged =
        Judgement.of(
            meter.parse(typed), new Log(readings).series(), opening.month(), today, window);
    if (judged.farAbove() && !sure) {
      return Outcome.of(judged, false);
    }
    keep(meter, opening.month(), judged, readings);
    return Outcome.of(judged, true);
  }

  private void keep(Meter meter, YearMonth month, Judgement judged, List<Reading> readings) {
    var quality = judged.farAbove() ? ReadingQuality.QUESTIONABLE : ReadingQuality.VALID;
    var now = clock.instant();
    var origin =
        new Reading.Origin(
            ReadingSource.WEB, quality, today(meter.operator()), now, user.accountId());
    var before = readings.stream().filter(reading -> reading.month().equals(month)).findFirst();
    entities.persist(
        before
            .map(older -> older.replacedBy(Ids.next(), judged.value(), origin))
            .orElseGet(() -> new Reading(Ids.next(), meter, month, 1, judged.value(), origin)));
  }

  private static Refused closed(ReadingWindow window, LocalDate today) {
    return Refused.field("reading", "metering.refused.closed", window.after(today).from());
  }

  private MeterCard card(Meter meter, Log log, LocalDate today) {
    var window = window(meter);
    var opening = window.on(today);
    var due = opening.map(ReadingWindow.Opening::month).orElse(YearMonth.from(today).plusMonths(1));
    var face = meter.face();
    var verification = meter.verification();
    return new MeterCard(
        meter.id(),
        face.kind(),
        face.location(),
        face.number(),
        face.decimals(),
        log.before(due).orElse(null),
        opening.flatMap(open -> log.of(open.month())).orElse(null),
        opening.map(ReadingWindow.Opening::until).orElse(null),
        window.after(today).from(),
        verification.map(Verification::until).orElse(null),
        verification
            .map(each -> each.on(today, window.reminderDays()))
            .orElse(Verification.State.FAR)
            .name());
  }

  /** The meters at an address in their order: two questions to the database, however many hang. */
  private Map<Meter, Log> logsAt(Place place) {
    var meters = metersAt(place);
    var readings = readings(meters).stream().collect(Collectors.groupingBy(Reading::meter));
    var logs = new LinkedHashMap<Meter, Log>();
    meters.forEach(meter -> logs.put(meter, new Log(readings.getOrDefault(meter, List.of()))));
    return logs;
  }

  private List<Meter> metersAt(Place place) {
    return entities
        .createQuery(
            "select m from Meter m where m.premise = :premise and m.operator = :operator"
                + " and m.removedOn is null",
            Meter.class)
        .setParameter("premise", place.premise())
        .setParameter("operator", place.operator())
        .getResultStream()
        .sorted(
            Comparator.comparing((Meter meter) -> meter.face().kind())
                .thenComparing(meter -> meter.face().location()))
        .toList();
  }

  private Meter meter(UUID id, LockModeType lock) {
    var mine = premises.mine().stream().map(Place::premise).toList();
    return entities
        .createQuery(
            "select m from Meter m where m.id = :id and m.premise in :mine"
                + " and m.removedOn is null",
            Meter.class)
        .setParameter("id", id)
        .setParameter("mine", mine.isEmpty() ? List.of(NOWHERE) : mine)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("metering.missing"));
  }

  private List<Reading> readings(Meter meter) {
    return readings(List.of(meter));
  }

  private List<Reading> readings(List<Meter> meters) {
    if (meters.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select r from Reading r where r.meter in :meters and r.replacedAt is null"
                + " order by r.forMonth",
            Reading.class)
        .setParameter("meters", meters)
        .getResultList();
  }

  private ReadingWindow window(Meter meter) {
    return operators
        .scheme(meter.operator(), clock.instant())
        .terms(windows)
        .decide(meter.face().kind());
  }

  private LocalDate today(String operator) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
  }
}
