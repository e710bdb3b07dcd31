package org.citycabinet.utility.metering;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A meter with all that its reader needs to know today (LUD-15 to 21).
 *
 * @param id the meter's key
 * @param kind what it measures
 * @param location where it hangs
 * @param number its number
 * @param decimals how many decimals it shows
 * @param last the last reading before the one that is due; null where there is none
 * @param given the reading already given for the month that is open; null where none is
 * @param openUntil the last day on which readings are taken; null outside the window
 * @param opensOn the day from which they are taken next
 * @param verifiedUntil the last day of its verification; null where it needs none
 * @param verification how near that day is: {@code FAR}, {@code NEAR} or {@code PAST}
 */
public record MeterCard(
    UUID id,
    ServiceKind kind,
    MeterLocation location,
    String number,
    int decimals,
    Given last,
    Given given,
    LocalDate openUntil,
    LocalDate opensOn,
    LocalDate verifiedUntil,
    String verification)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A reading that was given or computed.
   *
   * @param month the month it counts for
   * @param value what the meter showed
   * @param readOn the day
   * @param takenAt the instant at which it came in
   * @param used what was used since the reading before; null for the first
   * @param source how it came
   * @param quality how far it can be trusted
   * @param version 1, or more where it was corrected
   */
  public record Given(
      YearMonth month,
      BigDecimal value,
      LocalDate readOn,
      Instant takenAt,
      BigDecimal used,
      ReadingSource source,
      ReadingQuality quality,
      int version)
      implements Serializable {

    private static final long serialVersionUID = 1L;
  }

  /** Whether a reading can be given today (LUD-16). */
  public boolean isOpen() {
    return openUntil != null;
  }

  /** Whether one has been given for the open month. */
  public boolean isDone() {
    return given != null;
  }

  /** Whether its verification ends soon or has ended (LUD-21). */
  public boolean isVerificationDue() {
    return !"FAR".equals(verification);
  }
}
