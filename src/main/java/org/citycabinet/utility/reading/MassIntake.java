package org.citycabinet.utility.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.utility.imports.Effect;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.metering.ReadingWindow;
import org.citycabinet.words.Refused;

/** Takes many readings with few questions to the database, by the rules of {@link Intake}. */
@ApplicationScoped
class MassIntake {
  private static final String FIELD = "reading";

  @Inject Meters meters;
  @Inject Intake intake;

  /** A reading of many; its meter is locked. */
  record Offered(MeterRegister register, Offer offer) {}

  /**
   * What became of a reading of many.
   *
   * @param effect what came of it
   * @param refused why it was refused, at the column of the file; empty where it was not
   */
  record Answer(Effect effect, Optional<Refused> refused) {

    static Answer of(Refused why) {
      var column = why.field().filter("readOn"::equals).map(any -> "read_on").orElse(FIELD);
      var told = Refused.field(column, why.key(), why.arguments().toArray());
      return new Answer(Effect.REFUSED, Optional.of(told));
    }

    static Answer of(Effect effect) {
      return new Answer(effect, Optional.empty());
    }
  }

  /** Takes them in their order; one that is refused stops no other. */
  List<Answer> take(List<Offered> offered) {
    var read = offered.stream().map(each -> each.register().meter()).distinct().toList();
    var windows = meters.windows(read);
    var logs = meters.logs(read);
    return offered.stream()
        .map(each -> answer(each, windows.get(each.register().meter()), logs))
        .toList();
  }

  private Answer answer(Offered offered, ReadingWindow window, Map<MeterRegister, Log> logs) {
    try {
      return Answer.of(take(offered, window, logs));
    } catch (Refused e) {
      return Answer.of(e);
    }
  }

  private Effect take(Offered offered, ReadingWindow window, Map<MeterRegister, Log> logs) {
    var register = offered.register();
    var offer = offered.offer();
    var today = meters.today(register.meter().operator());
    var month = Intake.month(register.meter(), window, today, offer);
    var log = logs.get(register);
    var shown = Intake.shown(register, offer);
    if (Intake.says(log, month, shown)) {
      return Effect.SAME;
    }
    Intake.requireNewest(log, month);
    var yardstick = new Yardstick(log.series(), month, offer.readOn(), window);
    var judged = Judgement.of(shown, register, yardstick, Map.of());
    if (!judged.isTaken(offer.said())) {
      throw Refused.field(FIELD, "metering.refused.lower");
    }
    var kept = intake.keep(register, log, month, judged, offer);
    logs.put(register, log.with(kept));
    return kept.version() == 1 ? Effect.MADE : Effect.CHANGED;
  }
}
