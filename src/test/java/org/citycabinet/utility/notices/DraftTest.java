package org.citycabinet.utility.notices;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class DraftTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private static Draft to(Audience audience, UUID house, UUID... contracts) {
    return draft("Title", "Text", audience, house, contracts);
  }

  private static Draft draft(
      String title, String body, Audience audience, UUID house, UUID... contracts) {
    return new Draft(
        NoticeKind.INFORMATION, title, body, audience, house, List.of(contracts), List.of());
  }

  private static void refusedAt(String field, Draft draft) {
    assertEquals(field, assertThrows(Refused.class, draft::check).field().orElseThrow());
  }

  @Requirement("LUD-25")
  @Test
  void aNoticeGoesToOneSubscriberAHouseAListOrAll() {
    assertDoesNotThrow(to(Audience.CONTRACT, null, ONE)::check);
    assertDoesNotThrow(to(Audience.HOUSE, ONE)::check);
    assertDoesNotThrow(to(Audience.LIST, null, ONE, OTHER)::check);
    assertDoesNotThrow(to(Audience.ALL, null)::check);
  }

  @Requirement("LUD-25")
  @Test
  void whomItIsForMustBeNamed() {
    refusedAt("contract", to(Audience.CONTRACT, null));
    refusedAt("contract", to(Audience.CONTRACT, null, ONE, OTHER));
    refusedAt("house", to(Audience.HOUSE, null));
    refusedAt("contracts", to(Audience.LIST, null));
  }

  @Requirement("LUD-25")
  @Test
  void aTitleAndATextAreNeeded() {
    refusedAt("title", draft(" ", "Text", Audience.ALL, null));
    refusedAt("body", draft("Title", null, Audience.ALL, null));
    refusedAt("title", draft("x".repeat(161), "Text", Audience.ALL, null));
  }
}
