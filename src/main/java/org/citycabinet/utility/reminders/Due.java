package org.citycabinet.utility.reminders;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterRegime;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.MeterValidity;
import org.citycabinet.utility.metering.ReadingWindow;
import org.citycabinet.utility.metering.Verification;

/**
 * A reminder that is due.
 *
 * @param kind what of
 * @param subject the dwelling, or the meter whose end is near
 * @param about the day of opening, of closing, or the meter's last
 * @param premise the dwelling whose people are reminded
 * @param what the words that the letter names: nothing of a window, a meter by its number
 */
record Due(MeterReminder.Kind kind, UUID subject, LocalDate about, UUID premise, String what) {

  /** So many days before a window closes, and no later after it has opened, it is told. */
  private static final int DAYS = 2;

  /** Of a window: it has just opened, or it soon closes and the reading is missing still. */
  static Optional<Due> ofWindow(
      MeterRegister register, Log log, ReadingWindow window, LocalDate today) {
    var premise = register.meter().premise();
    return window
        .on(today)
        .filter(opening -> log.of(opening.month()).isEmpty())
        .flatMap(opening -> kind(opening, today).map(kind -> ofWindow(kind, premise, opening)));
  }

  private static Due ofWindow(
      MeterReminder.Kind kind, UUID premise, ReadingWindow.Opening opening) {
    return new Due(kind, premise, opening.until(), premise, "");
  }

  private static Optional<MeterReminder.Kind> kind(ReadingWindow.Opening opening, LocalDate today) {
    if (!today.plusDays(DAYS).isBefore(opening.until())) {
      return Optional.of(MeterReminder.Kind.CLOSES);
    }
    return today.isAfter(opening.from().plusDays(DAYS))
        ? Optional.empty()
        : Optional.of(MeterReminder.Kind.OPENS);
  }

  /** Of a meter whose end is near (LUD-21). */
  static Optional<Due> ofEnd(Meter meter, MeterValidity validity, LocalDate today) {
    return meter
        .verification()
        .map(Verification::until)
        .filter(until -> validity.regime() != MeterRegime.NONE && !until.isBefore(today))
        .flatMap(until -> kind(until, validity, today).map(kind -> ofEnd(kind, meter, until)));
  }

  private static Due ofEnd(MeterReminder.Kind kind, Meter meter, LocalDate until) {
    return new Due(kind, meter.id(), until, meter.premise(), meter.face().number());
  }

  private static Optional<MeterReminder.Kind> kind(
      LocalDate until, MeterValidity validity, LocalDate today) {
    if (!today.isBefore(until.minusDays(validity.secondReminderDays()))) {
      return Optional.of(MeterReminder.Kind.ENDS_SOON);
    }
    return today.isBefore(until.minusDays(validity.firstReminderDays()))
        ? Optional.empty()
        : Optional.of(MeterReminder.Kind.ENDS_FIRST);
  }

  /** All that is due on that day for those meters; a dwelling is reminded of a window once. */
  static Stream<Due> all(
      Map<MeterRegister, Log> logs,
      Map<Meter, ReadingWindow> windows,
      Map<Meter, MeterValidity> validities,
      LocalDate today) {
    var ofWindows =
        logs.entrySet().stream()
            .flatMap(
                each ->
                    ofWindow(
                        each.getKey(), each.getValue(), windows.get(each.getKey().meter()), today)
                        .stream());
    var ofEnds =
        validities.entrySet().stream()
            .flatMap(each -> ofEnd(each.getKey(), each.getValue(), today).stream());
    return Stream.concat(ofWindows, ofEnds).distinct();
  }
}
