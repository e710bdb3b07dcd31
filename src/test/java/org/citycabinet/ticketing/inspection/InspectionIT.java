package org.citycabinet.ticketing.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.identity.Accounts;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.ticketing.inspection.SurchargeTerms.Fault;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.validation.Place;
import org.citycabinet.ticketing.validation.Rides;
import org.citycabinet.ticketing.wire.SignedCode;
import org.citycabinet.ticketing.wire.TicketSays;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** What an inspector is told of what a passenger shows. */
class InspectionIT extends InContainer {
  private static final String TRAM = "riga";
  private static final String BUS = "ventspils";

  @Inject Inspections inspections;
  @Inject Accounts accounts;
  @Inject Media media;
  @Inject SigningKeys keys;
  @Inject Clock clock;
  @Inject Rides rides;

  private final String vehicle = "v" + UUID.randomUUID().toString().substring(0, 8);
  private final UUID handheld = UUID.randomUUID();

  @Test
  @Requirement({"RIG-56", "RIG-57"})
  void aTicketHoldsInItsVehicleUntilTheTerminusAndNoFurther() {
    var card = rides.issue(TRAM, MediumKind.CARD);
    rides.load(card, "DAYS_3");
    assertEquals(FindingState.NOT_BEGUN, check(0, number(card)).state());
    rides.tap(card, vehicle, -5);
    var found = check(0, number(card));
    assertEquals(FindingState.VALID, found.state());
    assertTrue(found.validUntil().isPresent());
    assertEquals(FindingState.NOT_AUTHORISED, checkIn("other", 0, number(card)).state());
    rides.turn(TRAM, vehicle, -2);
    var over = check(0, number(card));
    assertEquals(FindingState.NOT_AUTHORISED, over.state());
    assertEquals(List.of(300L, 500L), dues(over));
  }

  @Test
  @Requirement("RIG-A5.6")
  void whoHasNothingThatIsValidPaysTheTablesDues() {
    var card = rides.issue(TRAM, MediumKind.CARD);
    var found = check(0, number(card));
    assertEquals(FindingState.NO_TICKET, found.state());
    assertEquals(List.of(1500L, 3000L), dues(found));
    assertEquals(FindingState.UNKNOWN, check(0, "RS99999999").state());
  }

  @Test
  @Requirement("RIG-58")
  void ofSeveralMediaOneThatIsGoodIsEnoughAndTheLightestFaultCounts() {
    var good = rides.issue(TRAM, MediumKind.CARD);
    var started = rides.issue(TRAM, MediumKind.CARD);
    var empty = rides.issue(TRAM, MediumKind.CARD);
    rides.load(good, "DAYS_3");
    rides.load(started, "DAYS_3");
    rides.tap(started, "elsewhere", -60);
    var two = checkAll(0, number(started), number(empty));
    assertEquals(Fault.NOT_AUTHORISED, two.get(0).fault().orElseThrow());
    assertTrue(two.get(1).fault().isEmpty());
    rides.tap(good, vehicle, -1);
    var three = checkAll(0, number(started), number(empty), number(good));
    assertTrue(three.stream().allMatch(each -> each.fault().isEmpty()));
  }

  @Test
  void aNumberIsFoundHoweverItIsSpelledAndATicketByItsCode() {
    var card = rides.issue(TRAM, MediumKind.CARD);
    var ticket = rides.load(card, "DAYS_3");
    rides.tap(card, vehicle, -5);
    var spaced = number(card).toLowerCase(java.util.Locale.ROOT).replaceAll("(.{3})", "$1 ");
    assertEquals(FindingState.VALID, check(0, spaced).state());
    assertEquals(FindingState.VALID, check(0, number(card) + " 123456").state());
    assertEquals(FindingState.VALID, check(0, ticket.code()).state());
    assertEquals(FindingState.VALID, check(0, ticket.code().replace("-", " ")).state());
  }

  @Test
  @Requirement("RIG-56")
  void theSignedCodeOfATelephoneIsReadAndAnExpiredOneIsNot() {
    var card = rides.issue(TRAM, MediumKind.CARD);
    var ticket = rides.load(card, "DAYS_3");
    rides.tap(card, vehicle, -5);
    assertEquals(FindingState.VALID, check(0, signed(card, ticket, 60)).state());
    assertEquals(FindingState.UNKNOWN, check(0, signed(card, ticket, -1)).state());
  }

  private String signed(Medium card, Ticket ticket, int seconds) {
    var now = clock.instant();
    var says =
        new TicketSays(
            TRAM,
            number(card),
            ticket.code(),
            ticket.product(),
            "20101",
            now.minusSeconds(300),
            now.minusSeconds(300),
            now.plusSeconds(3_600),
            now.minusSeconds(60),
            now.plusSeconds(seconds));
    return SignedCode.write(says, keys.signer().kid(), keys.signer().key());
  }

  @Test
  @Requirement("RIG-4.4a")
  void aPersonalisedCardWithoutPhotographNeedsAnIdentityDocument() {
    assertTrue(
        check(0, number(rides.issue(TRAM, MediumKind.PERSONALISED_CARD))).isIdentityDocument());
    assertFalse(check(0, number(rides.issue(TRAM, MediumKind.CARD))).isIdentityDocument());
  }

  @Test
  @Requirement("RIG-4.5")
  void aCompanionsCardIsGoodOnlyBesideItsHoldersAuthorisedRide() {
    var uldis = accounts.byUsername("uldis").orElseThrow().getId();
    var holder = rides.issue(TRAM, MediumKind.PERSONALISED_CARD, uldis);
    var companion = rides.issue(TRAM, MediumKind.COMPANION_CARD, uldis);
    rides.load(holder, "DAYS_3");
    rides.load(companion, "DAYS_3");
    rides.tap(companion, vehicle, -4);
    var alone = check(0, number(companion));
    assertEquals(FindingState.WITHOUT_HOLDER, alone.state());
    assertEquals("4.5", alone.clause());
    var both = checkAll(0, number(holder), number(companion));
    assertEquals(FindingState.WITHOUT_HOLDER, both.get(1).state());
    rides.tap(holder, vehicle, -3);
    assertEquals(FindingState.VALID, check(0, number(companion)).state());
  }

  @Test
  void aBlockedCardSaysWhyAndADebtDoesNotVoidTheRideThatMadeIt() {
    var lost = rides.issue(TRAM, MediumKind.CARD);
    media.block(lost.id(), BlockReason.LOST);
    var found = check(1, number(lost));
    assertEquals(FindingState.BLOCKED, found.state());
    assertFalse(found.line2().isEmpty());
  }

  @Test
  @Requirement("SIA-03")
  void aRidePaidFromStoredValueIsPaidInThatVehicle() {
    var card = rides.issue("siauliai", MediumKind.CARD);
    rides.topUp(card, "5.00");
    rides.tap(card, vehicle, -3);
    var found = found("siauliai", vehicle, 0, number(card)).get(0);
    assertEquals(FindingState.PAID, found.state());
    assertTrue(inspections.dues(found).isEmpty());
  }

  /** A valid ticket alone gives no right to travel (VEN-24); nobody there takes a surcharge. */
  @Test
  @Requirement({"VEN-24", "VEN-32"})
  void inVentspilsTheTravelTicketOfThatBusIsWhatCounts() {
    var card = rides.issue(BUS, MediumKind.CARD);
    rides.load(card, "TRIPS_10", 10);
    var before = found(BUS, vehicle, 0, number(card)).get(0);
    assertEquals(FindingState.NOT_AUTHORISED, before.state());
    assertEquals("32", before.clause());
    assertTrue(inspections.dues(before).isEmpty());
    rides.tap(card, vehicle, -5);
    var travels = found(BUS, vehicle, 0, number(card)).get(0);
    assertEquals(FindingState.VALID, travels.state());
    assertEquals("32", travels.clause());
    assertEquals(FindingState.NOT_AUTHORISED, found(BUS, "other", 0, number(card)).get(0).state());
    var empty = rides.issue(BUS, MediumKind.CARD);
    assertEquals(FindingState.NO_TICKET, found(BUS, vehicle, 0, number(empty)).get(0).state());
  }

  @Test
  void anotherOperatorsMediumIsUnknown() {
    var card = rides.issue("siauliai", MediumKind.CARD);
    assertEquals(FindingState.UNKNOWN, check(0, number(card)).state());
  }

  @Test
  void theSameEventIsCheckedOnceAndAnotherUnderItsNameIsRefused() {
    var first = inspections.inspect(TRAM, asked("same", vehicle, 0, "RS0001"));
    var again = inspections.inspect(TRAM, asked("same", vehicle, 0, "RS0001"));
    assertTrue(first.isNew());
    assertFalse(again.isNew());
    assertEquals(first.inspection().id(), again.inspection().id());
    var refused =
        assertThrows(
            Refused.class, () -> inspections.inspect(TRAM, asked("same", vehicle, 0, "RS0002")));
    assertEquals(422, refused.kind().status());
    assertNotEquals(
        first.inspection().id(),
        inspections.inspect(TRAM, asked("next", vehicle, 0, "RS0001")).inspection().id());
  }

  private Finding check(int minute, String shown) {
    return checkIn(vehicle, minute, shown);
  }

  private Finding checkIn(String where, int minute, String shown) {
    return found(TRAM, where, minute, shown).get(0);
  }

  private List<Finding> checkAll(int minute, String... shown) {
    return found(TRAM, vehicle, minute, shown);
  }

  private List<Finding> found(String operator, String where, int minute, String... shown) {
    var asked = asked(UUID.randomUUID().toString(), where, minute, shown);
    return inspections.inspect(operator, asked).inspection().findings();
  }

  private Asked asked(String event, String where, int minute, String... shown) {
    var at = rides.now().plus(Duration.ofMinutes(minute));
    var place = new Place(where, null, null, null, at);
    return new Asked(handheld, false, event, place, Arrays.asList(shown));
  }

  private List<Long> dues(Finding finding) {
    return inspections.dues(finding).stream().map(due -> due.amount().cents()).toList();
  }

  private static String number(Medium card) {
    return card.number().text();
  }
}
