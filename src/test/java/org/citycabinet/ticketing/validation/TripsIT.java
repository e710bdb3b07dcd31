package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Which trips a resident sees. */
class TripsIT extends InContainer {
  private static final String BUS = "siauliai";
  private static final UUID JONAS = Ids.demo("account:jonas");

  @Inject HttpServletRequest request;
  @Inject Trips trips;
  @Inject Validations validations;
  @Inject Media media;
  @Inject Wallets wallets;
  @Inject TapGroups groups;
  @Inject Tickets tickets;
  @Inject Operators operators;
  @Inject Clock clock;

  private final Sender sender = new Sender(UUID.randomUUID(), BUS);
  private long sequence;

  @Test
  @Requirement({"VEN-26", "RIG-A2.6"})
  void theKeeperOfACardSeesWhenAndWhereItWasUsedTheNewestFirst() {
    var card = aCardWith("5.00");
    tap(card, "1", Duration.ofHours(5));
    tap(card, "2", Duration.ofHours(1));
    as("jonas");
    var mine = trips.mine(card.id());
    assertEquals(List.of("2", "1"), mine.stream().map(Trip::vehicle).toList());
    assertEquals("Stotis", mine.get(0).stop());
    assertEquals(Money.euro("0.90"), mine.get(0).charged());
  }

  @Test
  @Requirement("RIG-A2.6")
  void tripsOfMoreThanFourMonthsAgoAreShownNoMore() {
    var card = aCardWith("5.00");
    tap(card, "1", Duration.ofDays(124));
    tap(card, "2", Duration.ofDays(119));
    as("jonas");
    assertEquals(List.of("2"), trips.mine(card.id()).stream().map(Trip::vehicle).toList());
  }

  @Test
  void aTapThatWasRefusedIsNoTrip() {
    var card = aCardWith("0.10");
    tap(card, "1", Duration.ofHours(1));
    as("jonas");
    assertTrue(trips.mine(card.id()).isEmpty());
  }

  @Test
  void anothersCardAnswersAsAMissingOne() {
    var card = aCardWith("5.00");
    tap(card, "1", Duration.ofHours(1));
    as("anna");
    var month = YearMonth.now(ZoneOffset.UTC);
    isMissing(() -> trips.mine(card.id()));
    isMissing(() -> trips.mine(card.id(), month));
    isMissing(() -> trips.count(card.id(), month));
    isMissing(() -> trips.spent(card.id(), month, month));
  }

  private static void isMissing(Executable call) {
    assertEquals(Refused.Kind.MISSING, assertThrows(Refused.class, call).kind());
  }

  @Test
  @Requirement({"SIA-03", "SIA-04", "SIA-06"})
  void eachTripIsKeptWithTheRuleByWhichItCostWhatItDid() {
    var card = aCardWith("5.00");
    tap(card, "1", Duration.ofMinutes(50));
    tap(card, "1", Duration.ofMinutes(48));
    tap(card, "2", Duration.ofMinutes(40));
    as("jonas");
    var mine = trips.mine(card.id());
    assertEquals(List.of(TripRule.TRANSFER, TripRule.REPEAT, TripRule.FARE), rules(mine));
    assertEquals("1", mine.get(0).paid().vehicle());
    assertEquals(mine.get(2).at(), mine.get(0).paid().at());
    assertEquals(mine.get(2).at(), mine.get(1).paid().at());
    assertEquals("4", mine.get(1).clause());
    assertEquals("3", mine.get(2).clause());
    assertEquals("", mine.get(2).category());
  }

  @Test
  @Requirement("SIA-05")
  void aTripOnCreditIsKeptAsOne() {
    var card = aCardWith("0.10", MediumKind.PERSONALISED_CARD);
    tap(card, "1", Duration.ofMinutes(50));
    as("jonas");
    assertEquals(List.of(TripRule.CREDIT), rules(trips.mine(card.id())));
  }

  @Test
  @Requirement("SIA-02")
  void aTripWithATicketIsKeptWithItsClause() {
    var card = aCardWith("5.00");
    var ticket =
        tickets.load(
            new Sold(
                BUS,
                card.id(),
                "DAYS_30",
                operators.scheme(BUS, clock.instant()).edition(),
                null,
                Money.euro("24.00"),
                clock.instant().minus(Duration.ofDays(2)),
                null,
                null,
                null,
                null));
    tap(card, "1", Duration.ofHours(1));
    as("jonas");
    var trip = trips.mine(card.id()).get(0);
    assertEquals(TripRule.TICKET, trip.rule());
    assertEquals(ticket.id(), trip.ticket());
    assertEquals("8", trip.clause());
    assertEquals(Money.ZERO, trip.charged());
  }

  /** A vehicle's report of an earlier trip comes late: both amounts stay to be seen. */
  @Test
  @Requirement("SIA-06")
  void aTripThatALateReportMadeFreeShowsWhatItCostFirst() {
    var card = aCardWith("5.00");
    tap(card, "2", Duration.ofMinutes(10));
    groups.store(sender, card.id(), List.of(tapOf(card, "1", Duration.ofMinutes(25))));
    as("jonas");
    var mine = trips.mine(card.id());
    assertEquals(List.of(TripRule.TRANSFER, TripRule.FARE), rules(mine));
    assertTrue(mine.get(0).isCorrected());
    assertEquals(Money.euro("0.90"), mine.get(0).firstCharged());
    assertEquals(Money.ZERO, mine.get(0).charged());
    assertEquals("1", mine.get(0).paid().vehicle());
    assertFalse(mine.get(1).isCorrected());
    assertEquals(Money.euro("4.10"), wallets.balance(card));
  }

  @Test
  void aMonthsTripsComeInPagesByTheOperatorsClock() {
    var card = aCardWith("9.00");
    var zone = operators.operator(BUS).zone();
    var month = YearMonth.now(clock.withZone(zone)).minusMonths(1);
    var first = month.atDay(1).atStartOfDay(zone).toInstant();
    tapAt(card, "1", first.minusSeconds(1));
    tapAt(card, "2", first);
    tapAt(card, "3", first.plus(Duration.ofHours(5)));
    tapAt(card, "4", month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant().minusSeconds(1));
    as("jonas");
    assertEquals(3, trips.count(card.id(), month));
    assertEquals(List.of("4", "3", "2"), vehicles(trips.mine(card.id(), month)));
    assertEquals(List.of("4", "3"), vehicles(trips.mine(card.id(), month, 0, 2)));
    assertEquals(List.of("2"), vehicles(trips.mine(card.id(), month, 2, 2)));
    assertEquals(4, trips.spent(card.id(), month.minusMonths(1), month).size());
  }

  private static List<TripRule> rules(List<Trip> all) {
    return all.stream().map(Trip::rule).toList();
  }

  private static List<String> vehicles(List<Trip> all) {
    return all.stream().map(Trip::vehicle).toList();
  }

  private void as(String username) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of("RESIDENT"), null));
  }

  private Medium aCardWith(String euros) {
    return aCardWith(euros, MediumKind.CARD);
  }

  private Medium aCardWith(String euros, MediumKind kind) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("T1" + random);
    var card = media.issue(new Issue(BUS, number, kind, holder(kind), name(kind), null, null));
    media.keep(card, JONAS, "");
    wallets.topUp(
        card,
        Money.euro(euros),
        LedgerAccount.counter(BUS),
        new Occasion("test:" + card.id(), clock.instant()));
    return card;
  }

  private static UUID holder(MediumKind kind) {
    return kind.isPersonalised() ? JONAS : null;
  }

  private static String name(MediumKind kind) {
    return kind.isPersonalised() ? "Jonas Pavyzdys" : null;
  }

  private void tap(Medium card, String vehicle, Duration ago) {
    tapAt(card, vehicle, clock.instant().minus(ago));
  }

  private void tapAt(Medium card, String vehicle, Instant at) {
    validations.decide(sender, tapOf(card, vehicle, at), Optional.empty());
  }

  private Tap tapOf(Medium card, String vehicle, Duration ago) {
    return tapOf(card, vehicle, clock.instant().minus(ago));
  }

  private Tap tapOf(Medium card, String vehicle, Instant at) {
    sequence++;
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return new Tap(
        "e-" + sequence,
        sequence,
        at,
        card.number().text(),
        EventType.TAP,
        EventResult.SUCCESS,
        null,
        null,
        false,
        0,
        vehicle,
        "5",
        null,
        "Stotis",
        null,
        day);
  }
}
