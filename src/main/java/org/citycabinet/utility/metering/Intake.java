package org.citycabinet.utility.metering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/**
 * Takes readings, from wherever they come: measures each against what its meter and the others at
 * the address showed, and keeps every version.
 */
@ApplicationScoped
@Transactional
class Intake {

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
  Outcome take(Meter meter, int register, Offer offer) {
    if (meter.isArchived()) {
      throw Refused.field(FIELD, "metering.refused.archived");
    }
    if (offer.readOn().isAfter(meters.today(meter.operator()))) {
      throw Refused.field("readOn", "metering.refused.future");
    }
    return take(new MeterRegister(meter, register), month(meter, offer), offer);
  }

  /**
   * Keeps the numbers with which a new meter begins. They count for the month before the one that
   * its first reading will count for.
   *
   * @throws Refused at the field {@code first1} and so on where one is no reading of the meter
   */
  void begin(Meter meter, Replacement replacement, UUID account) {
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

  /** The month that a reading counts for. */
  private YearMonth month(Meter meter, Offer offer) {
    var window = meters.windows(List.of(meter)).get(meter);
    var next = window.after(offer.readOn());
    return window
        .taking(offer.readOn())
        .or(() -> offer.isOwn() ? Optional.empty() : Optional.of(next))
        .map(ReadingWindow.Opening::month)
        .orElseThrow(() -> Refused.field(FIELD, "metering.refused.closed", next.from()));
  }

  private Outcome take(MeterRegister register, YearMonth month, Offer offer) {
    var shown =
        new Reading.Shown(
            register.meter().dial().parse(offer.typed()), offer.said() == Said.ROLLED_OVER);
    var logs = logsBeside(register.meter());
    var readings = logs.get(register).readings();
    if (readings.stream().anyMatch(reading -> reading.month().isAfter(month))) {
      throw Refused.field("readOn", "metering.refused.later");
    }
    var before = readings.stream().filter(reading -> reading.month().equals(month));
    var current = before.findFirst();
    var judged = judge(register, shown, yardsticks(logs, month, offer));
    if (current.filter(reading -> reading.says(shown)).isPresent()) {
      return Outcome.of(judged, true);
    }
    if (!judged.isTaken(offer.said())) {
      return Outcome.of(judged, false);
    }
    var origin =
        new Reading.Origin(
            offer.source(), judged.quality(), offer.readOn(), clock.instant(), offer.account());
    entities.persist(
        current
            .map(older -> older.replacedBy(Ids.next(), shown, origin))
            .orElseGet(() -> new Reading(Ids.next(), register, month, shown, origin)));
    return Outcome.of(judged, true);
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
