package org.citycabinet.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.citycabinet.words.Refused;

/** Date and time of day as a browser's field has them: {@code 2026-11-30T18:00}. */
public final class TypedTime {
  private static final int LAST_YEAR = 2_200;

  private TypedTime() {}

  /**
   * The instant that was typed.
   *
   * @param field where it was typed
   * @param typed the words; a blank may stand for the T
   * @return null where nothing was typed
   * @throws Refused at the field where it is no date and time
   */
  public static Instant read(String field, String typed, ZoneId zone) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      var time = LocalDateTime.parse(typed.strip().replace(' ', 'T'));
      if (time.getYear() > LAST_YEAR || time.getYear() < 0) {
        throw Refused.field(field, "platform.field.dateTime");
      }
      return time.atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw Refused.field(field, "platform.field.dateTime");
    }
  }

  /** An instant as it is typed, to the minute; empty where there is none. */
  public static String typed(Instant instant, ZoneId zone) {
    return instant == null
        ? ""
        : LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
