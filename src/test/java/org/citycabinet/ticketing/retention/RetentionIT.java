package org.citycabinet.ticketing.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.identity.Accounts;
import org.citycabinet.ticketing.inspection.FindingState;
import org.citycabinet.ticketing.inspection.Inspecting;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.refund.RefundAsking;
import org.citycabinet.ticketing.validation.Rides;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards that inspectors take away, and how they are had back. */
class RetentionIT extends InContainer {
  private static final String TRAM = "riga";

  @Inject RetentionDesk desk;
  @Inject Media media;
  @Inject Accounts accounts;
  @Inject Rides rides;
  @Inject RefundAsking refunds;
  @Inject Inspecting inspecting;

  private final String vehicle = "v" + UUID.randomUUID().toString().substring(0, 8);
  private UUID uldis;
  private Medium card;

  @BeforeEach
  void aCardOfUldis() {
    uldis = accounts.byUsername("uldis").orElseThrow().getId();
    card = rides.issue(TRAM, MediumKind.PERSONALISED_CARD, uldis);
    media.keep(card, uldis, "");
  }

  @Test
  @Requirement({"RIG-68", "RIG-23"})
  void aRetainedCardIsBlockedAndMarksItsCustomer() {
    var act = retain();
    assertTrue(desk.one(act).isOpen());
    assertEquals(Optional.of(BlockReason.RETAINED), media.get(card.id()).blockReason());
    assertTrue(media.isMarked(TRAM, uldis, "Uldis Paraugs"));
    assertFalse(media.isMarked("ventspils", uldis, "Uldis Paraugs"));
    assertEquals(FindingState.RETAINED, found());
    assertThrows(Refused.class, this::retain);
    clear(act);
  }

  @Test
  @Requirement("RIG-70")
  void itIsHadBackWithAnIdentityDocumentAndAReason() {
    var act = retain();
    inspecting.as("riga-clerk", "CLERK", TRAM);
    var without = assertThrows(Refused.class, () -> desk.clear(act, false, "Ieradās."));
    assertEquals(Optional.of("document"), without.field());
    var silent = assertThrows(Refused.class, () -> desk.clear(act, true, " "));
    assertEquals(Optional.of("why"), silent.field());
    desk.clear(act, true, "Ieradās ar pasi.");
    assertFalse(media.get(card.id()).isBlocked());
    assertFalse(media.isMarked(card));
    assertThrows(Refused.class, () -> desk.clear(act, true, "Vēlreiz."));
  }

  @Test
  @Requirement("RIG-69")
  void theUnusedPartIsRefundedOnceTheMarkIsClearedAndTheDayOfRetentionCountsAsUnused() {
    var ticket = rides.load(card, "MONTH");
    rides.tap(card, vehicle, -5);
    var act = retain();
    inspecting.as("uldis", "RESIDENT", null);
    assertThrows(Refused.class, () -> refunds.quote(ticket.id()));
    clear(act);
    inspecting.as("uldis", "RESIDENT", null);
    var quote = refunds.quote(ticket.id());
    assertEquals("69", quote.clause());
    assertEquals(quote.units(), quote.unitsLeft(), "begun and retained on one day: all is unused");
  }

  @Test
  @Requirement("RIG-68")
  void theActTellsWhereTheCardIsAndWhatIsNeeded() {
    var act = retain();
    var pdf = desk.paper(desk.one(act)).render(Locale.forLanguageTag("lv"));
    assertEquals("%PDF", new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
    clear(act);
  }

  @Test
  void onlyAPlaceOfTheOperatorAndAReasonOfTheListAreTaken() {
    var finding = finding();
    var place = desk.places().get(0);
    var nowhere =
        assertThrows(
            Refused.class, () -> desk.retain(finding, RetentionReason.NOT_TAKEN_BACK, "", "Mājās"));
    assertEquals(Optional.of("place"), nowhere.field());
    var silent = assertThrows(Refused.class, () -> desk.retain(finding, null, "", place));
    assertEquals(Optional.of("reason"), silent.field());
    assertFalse(media.get(card.id()).isBlocked());
  }

  @Test
  void anOperatorWithoutTheRuleRetainsNothing() {
    inspecting.as("siauliai-inspector", "INSPECTOR", "siauliai");
    assertFalse(desk.isOffered());
    assertThrows(
        Refused.class,
        () -> desk.retain(UUID.randomUUID(), RetentionReason.SOMEBODY_ELSES, "", ""));
  }

  private FindingState found() {
    return inspecting.check(inspector(), card, vehicle, rides.now().plusSeconds(60)).state();
  }

  private UUID finding() {
    return inspecting.check(inspector(), card, vehicle, rides.now()).id();
  }

  private UUID retain() {
    var finding = finding();
    return desk.retain(
        finding, RetentionReason.SOMEBODY_ELSES, "Uzrādīja cita persona.", desk.places().get(0));
  }

  private void clear(UUID act) {
    inspecting.as("riga-clerk", "CLERK", TRAM);
    desk.clear(act, true, "Ieradās ar pasi.");
  }

  private UUID inspector() {
    return inspecting.as("riga-inspector", "INSPECTOR", TRAM);
  }
}
