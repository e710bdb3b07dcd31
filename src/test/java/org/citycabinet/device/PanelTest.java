package org.citycabinet.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.wire.EventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two lines, four buttons, a sound, and five seconds. */
class PanelTest {
  private static final String CARD = "SB30005001";

  @TempDir Path folder;
  private Bench bench;
  private Panel panel;
  private final List<String> decided = new ArrayList<>();

  @BeforeEach
  void begin() throws IOException {
    bench = Bench.cutOff(folder);
    panel = new Panel(new Terms(bench.unit.config()), bench.clock, this::decide);
  }

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  private Shown decide(EventType type, String medium, Optional<String> category) {
    decided.add(type + category.map(" "::concat).orElse(""));
    return Shown.online("one", "two", "OK", "3");
  }

  private String lines() {
    return panel.shown().line1() + "/" + panel.shown().line2();
  }

  @Test
  @Requirement("SIA-01")
  void theOutcomeStandsForFiveSeconds() throws Exception {
    assertEquals("ready/", lines());
    panel.card(CARD);
    assertEquals("one/two", lines());
    assertEquals("OK", panel.shown().sound());
    bench.after(Duration.ofMillis(4_999));
    assertEquals("one/two", lines());
    assertEquals(Duration.ofMillis(1), panel.back());
    bench.after(Duration.ofSeconds(5));
    assertEquals("ready/", lines());
    assertEquals(Duration.ZERO, panel.back());
    assertEquals(List.of("TAP"), decided);
  }

  @ParameterizedTest
  @Requirement({"SIA-07", "SIA-09", "SIA-11", "SIA-12"})
  @CsvSource({
    "1, companion 0.90/hold 5, COMPANION",
    "2, activate/hold 5, ACTIVATE",
    "3, query/hold 5, INFO",
    "4, insert/, COLLECT"
  })
  void aButtonWaitsForTheCard(int button, String lines, String event) throws Exception {
    panel.press(button);
    assertEquals(lines, lines());
    assertEquals("KEY", panel.shown().sound());
    bench.after(Duration.ofMillis(4_999));
    panel.card(CARD);
    assertEquals(List.of(event), decided);
    panel.card(CARD);
    assertEquals(List.of(event, "TAP"), decided, "one button, one card");
  }

  @ParameterizedTest
  @Requirement({"SIA-09", "SIA-11"})
  @ValueSource(ints = {1, 2, 3, 4})
  void withoutACardInFiveSecondsItIsAsBefore(int button) throws Exception {
    panel.press(button);
    bench.after(Duration.ofSeconds(5));
    assertEquals("ready/", lines());
    panel.card(CARD);
    assertEquals(List.of("TAP"), decided);
  }

  @Test
  @Requirement("SIA-07")
  void theFirstButtonGoesThroughTheFares() throws Exception {
    panel.press(1);
    assertEquals("companion 0.90/hold 5", lines());
    panel.press(1);
    assertEquals("companion 0.45/hold 5", lines());
    panel.card(CARD);
    panel.press(1);
    panel.press(1);
    panel.press(1);
    assertEquals("companion 0.18/hold 5", lines());
    panel.press(1);
    panel.card(CARD);
    assertEquals(List.of("COMPANION DISCOUNT_50", "COMPANION"), decided);
  }

  @Test
  void anotherButtonTakesTheFirstOnesPlace() throws Exception {
    panel.press(1);
    panel.press(3);
    assertEquals("query/hold 5", lines());
    panel.card(CARD);
    assertEquals(List.of("INFO"), decided);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, -1})
  void thereAreFourButtons(int button) {
    assertThrows(Failed.class, () -> panel.press(button));
  }

  @Test
  @Requirement("RIG-57")
  void theDriverTurnsRound() throws Exception {
    panel.turn();
    assertEquals(List.of("DIRECTION_CHANGE"), decided);
  }

  @Test
  void aReaderThatMayNotBeUsedSaysSo() {
    panel.fail();
    assertEquals("outOfUse/ask", lines());
    assertEquals("ERROR", panel.shown().sound());
  }
}
