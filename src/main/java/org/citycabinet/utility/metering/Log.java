package org.citycabinet.utility.metering;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A register's readings in force, as people read them.
 *
 * @param dial how the register counts
 * @param readings the newest version of each month, oldest first
 */
public record Log(Dial dial, List<Reading> readings) {

  /** The same with another reading, in place of the one of its month if there was one. */
  public Log with(Reading newest) {
    var all =
        Stream.concat(
                readings.stream().filter(each -> !each.month().equals(newest.month())),
                Stream.of(newest))
            .sorted(Comparator.comparing(Reading::month))
            .toList();
    return new Log(dial, all);
  }

  /** The plain numbers, for the rules. */
  public Series series() {
    return new Series(dial, readings.stream().map(Reading::point).toList());
  }

  /** All of them, newest first. */
  public List<MeterCard.Given> all() {
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
  public Optional<MeterCard.Given> before(YearMonth month) {
    return all().stream().filter(given -> given.month().isBefore(month)).findFirst();
  }

  /** The one for that month. */
  public Optional<MeterCard.Given> of(YearMonth month) {
    return all().stream().filter(given -> given.month().equals(month)).findFirst();
  }

  /** How many months up to the newest were computed in a row, but for those of days away. */
  public int missed(List<Away> absences) {
    var missed = 0;
    for (var i = readings.size() - 1; i >= 0 && isComputed(readings.get(i)); i--) {
      var day = readings.get(i).readOn();
      missed += absences.stream().anyMatch(away -> away.covers(day)) ? 0 : 1;
    }
    return missed;
  }

  private static boolean isComputed(Reading reading) {
    return reading.quality() == ReadingQuality.ESTIMATED;
  }

  private MeterCard.Given given(Reading reading, Reading earlier) {
    return new MeterCard.Given(
        reading.id(),
        reading.month(),
        reading.value(),
        reading.readOn(),
        reading.takenAt(),
        earlier == null ? null : Series.use(dial, earlier.point(), reading.point()).amount(),
        reading.source(),
        reading.quality(),
        reading.version());
  }
}
