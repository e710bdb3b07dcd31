package org.citycabinet.utility.meterdesk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.citycabinet.utility.metering.MeterCard;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.ReadingSource;

/**
 * A meter as its operator's staff sees it.
 *
 * @param id the meter's key
 * @param face what is written on it
 * @param registers how many registers it has
 * @param digits whole digits on its face
 * @param address where it hangs
 * @param installedOn the day on which it was put in
 * @param verifiedUntil the last day of its verification; null where it needs none
 * @param last each register's last reading, in the registers' order
 * @param versions every reading that ever was, newest month first
 */
public record MeterFile(
    UUID id,
    MeterCard.Face face,
    int registers,
    int digits,
    String address,
    LocalDate installedOn,
    LocalDate verifiedUntil,
    List<BigDecimal> last,
    List<Version> versions) {

  /**
   * One version of a reading.
   *
   * @param month the month it counts for
   * @param register the register
   * @param version 1, or more where it was corrected
   * @param value what the register showed
   * @param readOn the day
   * @param takenAt the instant at which it came in
   * @param source how it came
   * @param quality how far it can be trusted
   * @param replacedAt when a newer version came; null while it stands
   */
  public record Version(
      YearMonth month,
      int register,
      int version,
      BigDecimal value,
      LocalDate readOn,
      Instant takenAt,
      ReadingSource source,
      ReadingQuality quality,
      Instant replacedAt) {

    static Version of(Reading reading) {
      return new Version(
          reading.month(),
          reading.register().number(),
          reading.version(),
          reading.value(),
          reading.readOn(),
          reading.takenAt(),
          reading.source(),
          reading.quality(),
          reading.replacedAt());
    }

    /** Whether it is the one that counts. */
    public boolean isCurrent() {
      return replacedAt == null;
    }
  }
}
