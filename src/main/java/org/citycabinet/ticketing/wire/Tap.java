package org.citycabinet.ticketing.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * One event at a reader, as the device recorded it. Its amounts are claims: the ledger decides.
 *
 * @param localEventId the device's own name of the event, 1 to 64 characters; sent again it is the
 *     same event
 * @param deviceSeq the device's running number, from 1, without gaps
 * @param time when it happened, by the device's clock
 * @param mediumNumber the number on the medium; null where the driver registers a turn
 * @param eventType what was done
 * @param eventResult what the device decided; null where the server is asked
 * @param amountCents what the device charged, in cents, 0 or more; null where it does not know
 * @param balanceAfterCents what the device showed as left, in cents; null where it does not know
 * @param creditUsed whether the trip was granted on credit (SIA-05)
 * @param companions how many travelled along, 0 to 6 (SIA-07)
 * @param vehicleId the vehicle
 * @param routeId the route; null where the device does not know it
 * @param tripId the run; null where the device does not know it
 * @param stopId the stop; null where the device does not know it
 * @param direction the direction of the run; null where the device does not know it
 * @param operatingDayDate the day of the timetable, which may end after midnight
 */
public record Tap(
    String localEventId,
    long deviceSeq,
    Instant time,
    String mediumNumber,
    EventType eventType,
    EventResult eventResult,
    Long amountCents,
    Long balanceAfterCents,
    boolean creditUsed,
    int companions,
    String vehicleId,
    String routeId,
    String tripId,
    String stopId,
    String direction,
    LocalDate operatingDayDate) {

  /** Separates the values; no value may contain it. */
  private static final String SEPARATOR = "\u001f";

  /** SHA-256, in hexadecimal, of everything the event says: tells a repeat from a conflict. */
  public String sha256() {
    var all = new StringJoiner(SEPARATOR);
    for (var value : values()) {
      all.add(Objects.toString(value, ""));
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private Object[] values() {
    return new Object[] {
      localEventId,
      deviceSeq,
      time,
      mediumNumber,
      eventType,
      eventResult,
      amountCents,
      balanceAfterCents,
      creditUsed,
      companions,
      vehicleId,
      routeId,
      tripId,
      stopId,
      direction,
      operatingDayDate
    };
  }
}
