package org.citycabinet.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.citycabinet.platform.CalendarEntry;

/**
 * A calendar as programs read it (RFC 5545): whole days, with a reminder on the morning before the
 * last of them.
 *
 * @param name what it is called
 * @param address the portal's, without a slash at the end
 * @param now when it is read
 */
record Calendar(String name, String address, Instant now) {
  private static final int LINE_BYTES = 75;
  private static final String END = "\r\n";

  /** Nine in the morning of the day before the last, counted from the end. */
  private static final String REMINDER = "-PT39H";

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The calendar with those entries. */
  String of(List<CalendarEntry> entries) {
    var text = new StringBuilder();
    line(text, "BEGIN", "VCALENDAR");
    line(text, "VERSION", "2.0");
    line(text, "PRODID", "-//City Cabinet//Calendar//EN");
    line(text, "CALSCALE", "GREGORIAN");
    line(text, "X-WR-CALNAME", escaped(name));
    line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
    entries.forEach(entry -> write(text, entry));
    line(text, "END", "VCALENDAR");
    return text.toString();
  }

  private void write(StringBuilder text, CalendarEntry entry) {
    line(text, "BEGIN", "VEVENT");
    line(text, "UID", escaped(entry.id() + "@citycabinet"));
    line(text, "DTSTAMP", STAMP.format(now));
    line(text, "DTSTART;VALUE=DATE", DAY.format(entry.from()));
    // The end is the first day that does not belong to it any more.
    line(text, "DTEND;VALUE=DATE", DAY.format(entry.until().plusDays(1)));
    line(text, "SUMMARY", escaped(entry.title()));
    line(text, "DESCRIPTION", escaped(entry.details()));
    line(text, "URL", address + entry.path());
    line(text, "TRANSP", "TRANSPARENT");
    line(text, "BEGIN", "VALARM");
    line(text, "ACTION", "DISPLAY");
    line(text, "DESCRIPTION", escaped(entry.title()));
    line(text, "TRIGGER;RELATED=END", REMINDER);
    line(text, "END", "VALARM");
    line(text, "END", "VEVENT");
  }

  private static String escaped(String words) {
    return words
        .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  /** No line has more than 75 bytes; one that would goes on after a blank in the next. */
  private static void line(StringBuilder text, String name, String value) {
    int bytes = 0;
    for (int letter : (name + ":" + value).codePoints().toArray()) {
      String one = Character.toString(letter);
      int length = one.getBytes(UTF_8).length;
      if (bytes + length > LINE_BYTES) {
        text.append(END).append(' ');
        bytes = 1;
      }
      text.append(one);
      bytes += length;
    }
    text.append(END);
  }
}
