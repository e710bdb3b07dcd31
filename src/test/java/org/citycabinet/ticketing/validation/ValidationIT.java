package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.ledger.Posted;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** What happens when a card is held to a reader. */
class ValidationIT extends InContainer {
  private static final String BUS = "siauliai";
  private static final Money FARE = Money.euro("0.90");

  @Inject Validations validations;
  @Inject TapGroups groups;
  @Inject Media media;
  @Inject Wallets wallets;
  @Inject Tickets tickets;
  @Inject Operators operators;
  @Inject Clock clock;

  private final Sender sender = new Sender(UUID.randomUUID(), BUS);
  private long sequence;

  @Test
  @Requirement({"SIA-01", "SIA-03"})
  void aSingleTicketIsPaidFromTheWalletAndTheScreenTellsWhatIsLeft() {
    var told = tap(aCardWith("5.00"), "1", 0);
    assertEquals(Decision.ACCEPTED, told.decision());
    assertEquals(FARE, told.charged());
    assertTrue(told.line1().contains("0.90 EUR"), told.line1());
    assertTrue(told.line2().contains("4.10 EUR"), told.line2());
    assertEquals("OK", told.sound());
  }

  @Test
  @Requirement("SIA-04")
  void aSecondTapInTheSameVehicleChargesNothing() {
    var card = aCardWith("5.00");
    tap(card, "1", 0);
    var told = tap(card, "1", 3);
    assertEquals(Decision.ALREADY_REGISTERED, told.decision());
    assertTrue(told.line2().contains("4.10 EUR"), told.line2());
    assertEquals(Money.euro("4.10"), wallets.balance(card));
  }

  @Test
  @Requirement("SIA-06")
  void changesAreFreeForThirtyMinutes() {
    var card = aCardWith("5.00");
    tap(card, "1", 0);
    assertEquals(Money.ZERO, tap(card, "2", 10).charged());
    assertEquals(Money.ZERO, tap(card, "3", 29).charged());
    assertEquals(FARE, tap(card, "4", 30).charged());
  }

  @Test
  @Requirement("SIA-05")
  void whoIsKnownTravelsOnceOnCreditAndNobodyElseDoes() {
    var known = issue(MediumKind.PERSONALISED_CARD);
    var told = tap(known, "1", 0);
    assertEquals(Decision.ACCEPTED, told.decision());
    assertTrue(told.line2().contains("-0.90 EUR"), told.line2());
    assertEquals(Outcome.Why.NOT_ENOUGH, tap(known, "2", 40).why());
    assertEquals(Outcome.Why.NOT_ENOUGH, tap(issue(MediumKind.CARD), "1", 0).why());
  }

  @Test
  @Requirement("SIA-02")
  void aBlockedCardIsRefusedBeforeAnythingElse() {
    var card = aCardWith("5.00");
    media.block(card.id(), BlockReason.FRAUD);
    assertEquals(Outcome.Why.BLOCKED, tap(card, "1", 0).why());
    assertEquals(Money.euro("5.00"), wallets.balance(card));
  }

  @Test
  @Requirement({"SIA-02", "SIA-08"})
  void aPeriodTicketComesBeforeTheWalletAndLastsItsDays() {
    var card = aCardWith("5.00");
    load(card, "DAYS_7", now());
    var told = tap(card, "1", 0);
    assertEquals(Money.ZERO, told.charged());
    var zone = operators.operator(BUS).zone();
    var end = LocalDate.ofInstant(now(), zone).plusDays(7).atStartOfDay(zone).toInstant();
    assertEquals(end, told.validUntil());
    assertEquals(Money.euro("5.00"), wallets.balance(card));
  }

  @Test
  @Requirement("SIA-10")
  void aSecondTapShowsUntilWhenThePeriodTicketIsValid() {
    var card = issue(MediumKind.CARD);
    load(card, "DAYS_7", now());
    var first = tap(card, "1", 0);
    var told = tap(card, "1", 1);
    assertEquals(Decision.ALREADY_REGISTERED, told.decision());
    assertEquals(first.line2(), told.line2());
  }

  @Test
  @Requirement("SIA-09")
  void besideATicketThatIsOverTheNextOneIsOfferedAndButtonTwoActivatesIt() {
    var card = issue(MediumKind.CARD);
    var over = load(card, "DAYS_7", now().minus(Duration.ofDays(20)));
    press(card, EventType.TAP, "1", -19 * 24 * 60);
    assertTrue(tickets.lock(over.id()).validUntil().isPresent());
    load(card, "DAYS_7", now());
    assertEquals(Decision.ACTIVATION_OFFERED, tap(card, "1", 0).decision());
    assertEquals(Decision.ACCEPTED, press(card, EventType.ACTIVATE, "1", 1).decision());
    assertEquals(Decision.ACCEPTED, tap(card, "2", 2).decision());
  }

  @Test
  @Requirement("SIA-07")
  void sixPeopleCanTravelAlongAndNoSeventh() {
    var card = aCardWith("20.00");
    for (var i = 0; i < 6; i++) {
      assertEquals(Decision.ACCEPTED, press(card, EventType.COMPANION, "1", i).decision());
    }
    assertEquals(Decision.REJECTED, press(card, EventType.COMPANION, "1", 7).decision());
    assertEquals(Money.euro("14.60"), wallets.balance(card));
  }

  @Test
  @Requirement("SIA-11")
  void buttonThreeTellsTheBalanceAndThePeriodTicket() {
    var card = aCardWith("5.00");
    load(card, "DAYS_7", now());
    tap(card, "1", 0);
    var told = press(card, EventType.INFO, "1", 1);
    assertTrue(told.line1().contains("5.00 EUR"), told.line1());
    assertTrue(told.line2().matches(".*\\d{4}-\\d\\d-\\d\\d"), told.line2());
  }

  @Test
  @Requirement({"SIA-04", "SIA-06"})
  void tapsThatComeLateCostWhatTheyWouldHaveCostInTime() {
    var card = aCardWith("5.00");
    upload(card, at(card, "2", -20), at(card, "3", 12));
    assertEquals(Money.euro("3.20"), wallets.balance(card));
    upload(card, at(card, "1", -30));
    assertEquals(Money.euro("3.20"), wallets.balance(card));
    upload(card, at(card, "1", -28));
    assertEquals(Money.euro("3.20"), wallets.balance(card));
  }

  @Test
  @Requirement("SIA-06")
  void whatALateTapMakesCheaperComesBackAsACorrectionAndNotAsATopUp() {
    var card = aCardWith("5.00");
    upload(card, at(card, "2", -20), at(card, "3", 12));
    upload(card, at(card, "1", -30));
    var events = wallets.history(card, 50).stream().map(Posted::event).toList();
    assertTrue(events.contains("trip.corrected"), events::toString);
    assertEquals(1, events.stream().filter("wallet.top-up"::equals).count());
  }

  @Test
  @Requirement("SIA-06")
  void aMovementIsShownAtTheTimeOfItsTripHoweverLateTheReaderToldIt() {
    var card = aCardWith("5.00");
    var trip = at(card, "1", -30);
    upload(card, trip);
    var paid = wallets.history(card, 50).stream().filter(p -> p.event().equals("trip.charged"));
    assertEquals(List.of(trip.time()), paid.map(Posted::happenedAt).toList());
  }

  @Test
  void aTripMadeIsAlwaysChargedAndADebtBlocks() {
    var card = issue(MediumKind.CARD);
    upload(card, at(card, "1", -10));
    assertEquals(FARE, wallets.debt(card));
    assertEquals(Optional.of(BlockReason.DEBT), media.get(card.id()).blockReason());
  }

  private Outcome tap(Medium card, String vehicle, int minute) {
    return press(card, EventType.TAP, vehicle, minute);
  }

  private Outcome press(Medium card, EventType type, String vehicle, int minute) {
    var at = now().plus(Duration.ofMinutes(minute));
    var event = event(card, type, vehicle, at, null);
    return validations.decide(sender, event, Optional.empty()).outcome().orElseThrow();
  }

  private void upload(Medium card, Tap... taps) {
    groups.store(sender, card.id(), List.of(taps));
  }

  private Tap at(Medium card, String vehicle, int minute) {
    var at = now().plus(Duration.ofMinutes(minute));
    return event(card, EventType.TAP, vehicle, at, EventResult.SUCCESS);
  }

  private Tap event(Medium card, EventType type, String vehicle, Instant at, EventResult result) {
    sequence++;
    return new Tap(
        "e-" + sequence,
        sequence,
        at,
        card.number().text(),
        type,
        result,
        null,
        null,
        false,
        0,
        vehicle,
        null,
        null,
        null,
        null,
        LocalDate.ofInstant(at, operators.operator(BUS).zone()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  private Medium aCardWith(String euros) {
    var card = issue(MediumKind.CARD);
    var key = new Occasion("test:" + card.id(), clock.instant());
    wallets.topUp(card, Money.euro(euros), LedgerAccount.counter(BUS), key);
    return card;
  }

  private Medium issue(MediumKind kind) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("T1" + random);
    var name = kind.isPersonalised() ? "Jonas Pavyzdys" : null;
    return media.issue(new Issue(BUS, number, kind, null, name, null, null));
  }

  private Ticket load(Medium card, String product, Instant boughtAt) {
    var edition = operators.scheme(BUS, boughtAt).edition();
    return tickets.load(
        new Sold(
            BUS,
            card.id(),
            product,
            edition,
            null,
            Money.euro("7.00"),
            boughtAt,
            null,
            null,
            null,
            null));
  }
}
