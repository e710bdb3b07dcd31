package org.citycabinet.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.citycabinet.platform.CalendarEntry;
import org.junit.jupiter.api.Test;

/** What is written is read back, and judged, by a library that others use. */
class CalendarTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final String TITLE = "Žāvētavas; rēķins, \\ ārkārtas “€” ".repeat(4).strip();

  private static CalendarEntry entry(String title, String details) {
    return new CalendarEntry(
        "invoice-1",
        LocalDate.parse("2026-11-25"),
        LocalDate.parse("2026-11-30"),
        title,
        details,
        "/billing/invoice?id=1");
  }

  private static String text(CalendarEntry... entries) {
    return new Calendar("Pilsētas kabinets", "https://cabinet.example", NOW).of(List.of(entries));
  }

  private static VEvent read(String text) throws IOException, ParserException {
    var calendar = new CalendarBuilder().build(new StringReader(text));
    assertTrue(calendar.validate().getEntries().isEmpty(), calendar.validate()::toString);
    return (VEvent) calendar.getComponents("VEVENT").get(0);
  }

  @Test
  void whatIsWrittenIsReadBackLetterByLetter() throws IOException, ParserException {
    var event = read(text(entry(TITLE, "Parauga iela 12–34, Ludza\nlīdz 30.11.2026.")));
    assertEquals(TITLE, event.getSummary().getValue());
    assertEquals("Parauga iela 12–34, Ludza\nlīdz 30.11.2026.", event.getDescription().getValue());
    assertEquals("https://cabinet.example/billing/invoice?id=1", event.getUrl().getValue());
    assertEquals("invoice-1@citycabinet", event.getUid().orElseThrow().getValue());
  }

  @Test
  void itTakesWholeDaysTheLastIncluded() throws IOException, ParserException {
    var event = read(text(entry("a", "b")));
    assertEquals("20261125", event.getDateTimeStart().getValue());
    assertEquals("20261201", event.getDateTimeEnd().getValue());
  }

  @Test
  void noLineIsLongerThan75BytesAndEachEndsAsTheStandardWants() {
    String text = text(entry(TITLE, TITLE));
    assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    for (String line : text.split("\r\n", -1)) {
      assertTrue(line.getBytes(UTF_8).length <= 75, line);
      assertTrue(line.indexOf('\n') < 0 && line.indexOf('\r') < 0, line);
    }
  }

  @Test
  void wordsWithLineEndsAddNoLineOfTheirOwn() throws IOException, ParserException {
    var event = read(text(entry("a\r\nBEGIN:VALARM", "b")));
    assertEquals("a\nBEGIN:VALARM", event.getSummary().getValue());
  }

  @Test
  void anEmptyCalendarIsOneToo() throws IOException, ParserException {
    var calendar = new CalendarBuilder().build(new StringReader(text()));
    assertTrue(calendar.getComponents("VEVENT").isEmpty());
  }
}
