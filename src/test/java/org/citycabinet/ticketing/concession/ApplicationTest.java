package org.citycabinet.ticketing.concession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class ApplicationTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final UUID CARD = UUID.fromString("0199aaaa-0000-7000-8000-00001f3a09ce");

  @Test
  @Requirement("RIG-31")
  void asksForACardAndAConcessionAtOnce() {
    var both = application(new Wish("town", "Bērns Paraugs", "PUPIL", null));
    assertEquals(Optional.of("PUPIL"), both.category());
    assertEquals(Optional.empty(), both.medium());
    both.approve(CARD, NOW);
    assertEquals(Optional.of(CARD), both.medium());
    assertEquals(ApplicationState.APPROVED, both.state());
  }

  @Test
  @Requirement("RIG-35")
  void isRefusedOnlyWithAReason() {
    var application = application(new Wish("town", "Bērns Paraugs", "PUPIL", null));
    assertThrows(Refused.class, () -> application.refuse("  ", NOW));
    assertEquals(ApplicationState.RECEIVED, application.state());
    application.refuse("Attēlā nav redzama seja", NOW);
    assertEquals(Optional.of("Attēlā nav redzama seja"), application.reason());
  }

  @Test
  void isDecidedOnce() {
    var application = application(new Wish("town", "Bērns Paraugs", null, null));
    application.approve(CARD, NOW);
    assertThrows(Refused.class, () -> application.refuse("par vēlu", NOW));
    assertThrows(Refused.class, () -> application.approve(CARD, NOW));
  }

  @Test
  void asksForSomethingAndForSomebody() {
    assertThrows(Refused.class, () -> new Wish("town", " ", "PUPIL", null));
    assertThrows(Refused.class, () -> new Wish("town", "Bērns Paraugs", null, CARD));
  }

  @Test
  void hasAReferenceThatCanBeReadOut() {
    var application = new Application(CARD, new Wish("town", "Bērns", null, null), CARD, CARD, NOW);
    assertEquals("1F3A-09CE", application.reference());
    assertTrue(application.reference().matches("[0-9A-F]{4}-[0-9A-F]{4}"));
  }

  private static Application application(Wish wish) {
    return new Application(UUID.randomUUID(), wish, UUID.randomUUID(), UUID.randomUUID(), NOW);
  }
}
