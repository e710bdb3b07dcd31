package org.citycabinet.utility.metering;

import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;

/**
 * How long a meter may hang: one row of {@code meter-validity.csv} (LUD-21).
 *
 * @param kinds the meters that the row is about
 * @param clause the clause of the operator's terms that says so
 * @param regime why it ends
 * @param years how long a new one may hang
 * @param firstReminderDays how many days before the end it is first reminded of
 * @param secondReminderDays how many days before the end it is reminded of again
 */
public record MeterValidity(
    Cell<ServiceKind> kinds,
    String clause,
    MeterRegime regime,
    int years,
    int firstReminderDays,
    int secondReminderDays)
    implements Rule<ServiceKind> {

  @Override
  public boolean covers(ServiceKind kind) {
    return kinds.covers(kind);
  }

  /** The last day of one that was put in on that day; empty where it may hang for ever. */
  public Optional<LocalDate> end(LocalDate installedOn) {
    return regime == MeterRegime.NONE
        ? Optional.empty()
        : Optional.of(installedOn.plusYears(years));
  }

  /** How near the end is: far where nothing ends. */
  public Verification.State state(Meter meter, LocalDate day) {
    return meter
        .verification()
        .filter(end -> regime != MeterRegime.NONE)
        .map(end -> end.on(day, firstReminderDays))
        .orElse(Verification.State.FAR);
  }
}
