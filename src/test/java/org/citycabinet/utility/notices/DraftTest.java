package org.citycabinet.utility.notices;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("LUD-25")
class DraftTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final UUID HOUSE = new UUID(0, 1);
  private static final Wording TEXT = in("lv", "Title", "Text");

  private static Wording in(String language, String title, String body) {
    return new Wording(Locale.forLanguageTag(language), title, body);
  }

  private static Draft to(Audience audience, String who, UUID house) {
    var target = new Draft.Target(audience, who, house, who, who);
    return new Draft(
        NoticeKind.INFORMATION, Draft.Period.NONE, target, List.of(TEXT), List.of(), List.of());
  }

  private static Draft saying(Wording... words) {
    var target = new Draft.Target(Audience.ALL, null, null, null, null);
    return new Draft(
        NoticeKind.INFORMATION, Draft.Period.NONE, target, List.of(words), List.of(), List.of());
  }

  private static Draft lasting(NoticeKind kind, String from, String until) {
    var target = new Draft.Target(Audience.ALL, null, null, null, null);
    var period = new Draft.Period(instant(from), instant(until));
    return new Draft(kind, period, target, List.of(TEXT), List.of(), List.of());
  }

  private static Instant instant(String words) {
    return words == null ? null : Instant.parse(words);
  }

  private static void refusedAt(String field, Draft draft) {
    assertEquals(field, assertThrows(Refused.class, () -> draft.check(NOW)).field().orElseThrow());
  }

  private static void passes(Draft draft) {
    assertDoesNotThrow(() -> draft.check(NOW));
  }

  @Test
  void aNoticeGoesToAPersonADwellingAHouseAListOrAll() {
    passes(to(Audience.PERSON, "anna", null));
    passes(to(Audience.CONTRACT, "004512", null));
    passes(to(Audience.HOUSE, null, HOUSE));
    passes(to(Audience.LIST, "004512\n004690", null));
    passes(to(Audience.ALL, null, null));
  }

  @Test
  void whomItIsForMustBeNamed() {
    refusedAt("username", to(Audience.PERSON, " ", null));
    refusedAt("dwelling", to(Audience.CONTRACT, null, HOUSE));
    refusedAt("house", to(Audience.HOUSE, "004512", null));
    refusedAt("list", to(Audience.LIST, "", null));
  }

  @Test
  void aTitleAndATextAreNeededInOneLanguageAtLeast() {
    refusedAt("title_lv", saying());
    refusedAt("title_lv", saying(in("lv", " ", null), in("en", "", "")));
    refusedAt("body_lt", saying(TEXT, in("lt", "Antraštė", " ")));
    refusedAt("title_en", saying(TEXT, in("en", "", "Text")));
    refusedAt("title_lv", saying(in("lv", "x".repeat(161), "Text")));
    refusedAt("body_lv", saying(in("lv", "Title", "x".repeat(10_001))));
    passes(saying(in("lv", "", ""), in("en", "Title", "Text")));
    assertEquals(1, saying(in("lv", "", ""), in("en", "Title", "Text")).written().size());
  }

  @Test
  void aTitleIsOneLine() {
    assertEquals("Bcc: somebody", in("lv", "Bcc:\r\n  somebody ", "").getTitle());
  }

  @ParameterizedTest(name = "{0} from {1} until {2}: {3}")
  @CsvSource({
    "EMERGENCY, 2026-11-20T09:00:00Z, 2026-11-20T10:00:00.000001Z, ",
    "EMERGENCY, 2026-11-20T09:00:00Z, 2026-11-20T10:00:00Z, until",
    "EMERGENCY, , 2026-11-21T10:00:00Z, from",
    "EMERGENCY, 2026-11-20T09:00:00Z, , until",
    "PLANNED_WORK, 2026-12-01T09:00:00Z, 2026-12-01T09:00:00Z, until",
    "PLANNED_WORK, 2026-12-01T09:00:00Z, 2026-12-01T08:00:00Z, until",
    "PLANNED_WORK, 2026-12-01T09:00:00Z, 2026-12-01T13:00:00Z, ",
    "INFORMATION, , , ",
    "INFORMATION, 2026-12-01T09:00:00Z, 2025-12-01T09:00:00Z, ",
  })
  void anEmergencyAndPlannedWorkHaveATimeThatIsNotOver(
      NoticeKind kind, String from, String until, String field) {
    var draft = lasting(kind, from, until);
    if (field == null) {
      passes(draft);
    } else {
      refusedAt(field, draft);
    }
  }
}
