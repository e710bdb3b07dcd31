package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A meter's readings in force, as people read them.
 *
 * @param readings the newest version of each month, oldest first
 */
record Log(List<Reading> readings) {

  /** The plain numbers, for the rules. */
  Series series() {
    return new Series(readings.stream().map(Log::point).toList());
  }

  /** All of them, newest first. */
  List<MeterCard.Given> all() {
    var all = new ArrayList<MeterCard.Given>();
    Reading earlier = null;
    for (var reading : readings) {
      all.add(given(reading, earlier));
      earlier = reading;
    }
    Collections.reverse(all);
    return List.copyOf(all);
  }

  /** The newest before that month. */
  Optional<MeterCard.Given> before(YearMonth month) {
    return all().stream().filter(given -> given.month().isBefore(month)).findFirst();
  }

  /** The one for that month. */
  Optional<MeterCard.Given> of(YearMonth month) {
    return all().stream().filter(given -> given.month().equals(month)).findFirst();
  }

  private static Series.Point point(Reading reading) {
    return new Series.Point(reading.month(), reading.readOn(), reading.value(), reading.quality());
  }

  private static MeterCard.Given given(Reading reading, Reading earlier) {
    return new MeterCard.Given(
        reading.month(),
        reading.value(),
        reading.readOn(),
        reading.takenAt(),
        earlier == null ? null : used(reading, earlier),
        reading.source(),
        reading.quality(),
        reading.version());
  }

  private static BigDecimal used(Reading reading, Reading earlier) {
    return Series.use(point(earlier), reading.value(), reading.readOn()).amount();
  }
}
