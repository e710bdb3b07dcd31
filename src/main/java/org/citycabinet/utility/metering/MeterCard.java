package org.citycabinet.utility.metering;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A register of a meter with all that its reader needs to know today (LUD-15 to 21).
 *
 * @param id the meter's key
 * @param register which of its registers, from 1
 * @param face what is written on the meter
 * @param last the last reading before the one that is due; null where there is none
 * @param given the reading already given for the month that is open; null where none is
 * @param countsFor the month that a reading given today counts for; null where none is taken
 * @param early whether the window is closed: what is given today counts for the one that opens next
 * @param openUntil the last day on which a reading for that month is taken; null where none is
 * @param opensOn the day from which the next window is open
 * @param missed how many months in a row were computed for want of a reading
 * @param missedLimit after how many more is charged than the average; 0 where no rule says so
 * @param verifiedUntil the last day on which it may be used; null where it may be for ever
 * @param regime why that day is the last
 * @param verification how near that day is: {@code FAR}, {@code NEAR} or {@code PAST}
 */
public record MeterCard(
    UUID id,
    int register,
    Face face,
    Given last,
    Given given,
    YearMonth countsFor,
    boolean early,
    LocalDate openUntil,
    LocalDate opensOn,
    int missed,
    int missedLimit,
    LocalDate verifiedUntil,
    MeterRegime regime,
    String verification)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * What is written on a meter.
   *
   * @param kind what it measures
   * @param location where it hangs
   * @param number its number
   * @param tariff the register's number; null where the meter has only one
   * @param unit the sign of its unit
   * @param decimals how many decimals it shows
   * @param removedOn the day on which it was taken out; null while it hangs
   */
  public record Face(
      ServiceKind kind,
      MeterLocation location,
      String number,
      Integer tariff,
      String unit,
      int decimals,
      LocalDate removedOn)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of one register; its number is told where the meter has several. */
    public static Face of(MeterRegister register) {
      var single = register.meter().face().registers() == 1;
      return of(register.meter(), single ? null : register.number());
    }

    /** The meter's, whatever the register. */
    public static Face whole(Meter meter) {
      return of(meter, null);
    }

    private static Face of(Meter meter, Integer tariff) {
      var face = meter.face();
      return new Face(
          face.kind(),
          face.location(),
          face.number(),
          tariff,
          face.unit().symbol(),
          face.dial().decimals(),
          meter.removedOn());
    }
  }

  /**
   * A reading that was given or computed.
   *
   * @param id its key
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
      UUID id,
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

  /** Whether its reader should know that readings are missing. */
  public boolean isMissing() {
    return missed > 0 && missedLimit > 0;
  }

  /** Whether its window is open, so that a reading is due. */
  public boolean isDue() {
    return isOpen() && !early;
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
