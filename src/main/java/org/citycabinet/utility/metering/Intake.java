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
   *     has been taken out, or its window is closed
   */
  Outcome take(Meter meter, int register, Offer offer) {
    if (meter.isArchived()) {
      throw Refused.field(FIELD, "metering.refused.archived");
    }
    var window = meters.windows(List.of(meter)).get(meter);
    var opening =
        window
            .taking(offer.readOn())
            .orElseThrow(
                () ->
                    Refused.field(
                        FIELD, "metering.refused.closed", window.after(offer.readOn()).from()));
    return take(new MeterRegister(meter, register), opening.month(), offer);
  }

  private Outcome take(MeterRegister register, YearMonth month, Offer offer) {
    var shown =
        new Reading.Shown(
            register.meter().dial().parse(offer.typed()), offer.said() == Said.ROLLED_OVER);
    var logs = logsBeside(register.meter());
    var before = logs.get(register).readings().stream().filter(r -> r.month().equals(month));
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
