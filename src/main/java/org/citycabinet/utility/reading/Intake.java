package org.citycabinet.utility.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.ReadingSource;
import org.citycabinet.utility.metering.ReadingWindow;
import org.citycabinet.utility.metering.Replacement;
import org.citycabinet.words.Refused;

/**
 * Takes readings, from wherever they come: measures each against what its meter and the others at
 * the address showed, and keeps every version.
 */
@ApplicationScoped
@Transactional
public class Intake {

  private static final String FIELD = "reading";

  @PersistenceContext EntityManager entities;
  @Inject Meters meters;
  @Inject Clock clock;

  /**
   * Takes a reading for the month whose window is open, unless it is doubtful and its giver has not
   * been asked yet.
   *
   * @param meter locked, so that of two that come at once the later replaces the earlier
   * @throws Refused at the field {@code reading} where it is no reading of this meter, the meter
   *     has been taken out, or its window is closed; at {@code readOn} where that day lies ahead or
   *     before a later month's reading
   */
  public Outcome take(Meter meter, int register, Offer offer) {
    var window = meters.windows(List.of(meter)).get(meter);
    var month = month(meter, window, meters.today(meter.operator()), offer);
    return take(new MeterRegister(meter, register), month, offer);
  }

  /**
   * Keeps the numbers with which a new meter begins. They count for the month before the one that
   * its first reading will count for.
   *
   * @throws Refused at the field {@code first1} and so on where one is no reading of the meter
   */
  public void begin(Meter meter, Replacement replacement, UUID account) {
    var origin =
        new Reading.Origin(
            ReadingSource.INSTALLATION,
            ReadingQuality.VALID,
            replacement.day(),
            clock.instant(),
            account);
    var window = meters.windows(List.of(meter)).get(meter);
    var month =
        window.on(replacement.day()).orElse(window.after(replacement.day())).month().minusMonths(1);
    meter
        .eachRegister()
        .map(each -> new Reading(Ids.next(), each, month, replacement.firstShown(each), origin))
        .forEach(entities::persist);
  }

  /**
   * The month that a reading counts for.
   *
   * @throws Refused as {@link #take} does
   */
  static YearMonth month(Meter meter, ReadingWindow window, LocalDate today, Offer offer) {
    if (meter.isArchived()) {
      throw Refused.field(FIELD, "metering.refused.archived");
    }
    if (offer.readOn().isAfter(today)) {
      throw Refused.field("readOn", "metering.refused.future");
    }
    var next = window.after(offer.readOn());
    return window
        .taking(offer.readOn())
        .or(() -> offer.isOwn() ? Optional.empty() : Optional.of(next))
        .map(ReadingWindow.Opening::month)
        .orElseThrow(() -> Refused.field(FIELD, "metering.refused.closed", next.from()));
  }

  private Outcome take(MeterRegister register, YearMonth month, Offer offer) {
    var logs = logsBeside(register.meter());
    var shown = shown(register, offer);
    requireNewest(logs.get(register), month);
    var judged = judge(register, shown, yardsticks(logs, month, offer));
    if (says(logs.get(register), month, shown)) {
      return Outcome.of(judged, true);
    }
    if (!judged.isTaken(offer.said())) {
      return Outcome.of(judged, false);
    }
    keep(register, logs.get(register), month, judged, offer);
    return Outcome.of(judged, true);
  }

  /**
   * What a register is said to show.
   *
   * @throws Refused as {@link #take} does
   */
  static Reading.Shown shown(MeterRegister register, Offer offer) {
    var value = register.meter().dial().parse(offer.typed());
    return new Reading.Shown(value, offer.said() == Said.ROLLED_OVER);
  }

  /**
   * Readings are given in their order.
   *
   * @throws Refused as {@link #take} does
   */
  static void requireNewest(Log log, YearMonth month) {
    if (log.readings().stream().anyMatch(reading -> reading.month().isAfter(month))) {
      throw Refused.field("readOn", "metering.refused.later");
    }
  }

  /** Whether just that stands for the month already. */
  static boolean says(Log log, YearMonth month, Reading.Shown shown) {
    return current(log, month).filter(reading -> reading.says(shown)).isPresent();
  }

  /** What stands for the month. */
  static Optional<Reading> current(Log log, YearMonth month) {
    return log.readings().stream().filter(reading -> reading.month().equals(month)).findFirst();
  }

  /** Keeps a reading that was judged, in place of the one of its month if there is one. */
  Reading keep(MeterRegister register, Log log, YearMonth month, Judgement judged, Offer offer) {
    var origin =
        new Reading.Origin(
            offer.source(), judged.quality(), offer.readOn(), clock.instant(), offer.account());
    var newest =
        current(log, month)
            .map(older -> older.replacedBy(Ids.next(), judged.shown(), origin))
            .orElseGet(() -> new Reading(Ids.next(), register, month, judged.shown(), origin));
    entities.persist(newest);
    return newest;
  }

  private static Judgement judge(
      MeterRegister register, Reading.Shown shown, Map<MeterRegister, Yardstick> yardsticks) {
    var others = new HashMap<>(yardsticks);
    return Judgement.of(shown, register, others.remove(register), others);
  }

  private Map<MeterRegister, Log> logsBeside(Meter meter) {
    return meters.logs(
        meters.everAt(List.of(meter.premise()), meter.operator()).stream()
            .filter(each -> !each.isArchived())
            .toList());
  }

  private Map<MeterRegister, Yardstick> yardsticks(
      Map<MeterRegister, Log> logs, YearMonth month, Offer offer) {
    var windows = meters.windows(logs.keySet().stream().map(MeterRegister::meter).toList());
    return logs.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    new Yardstick(
                        each.getValue().series(),
                        month,
                        offer.readOn(),
                        windows.get(each.getKey().meter()))));
  }
}
