package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.CodeTaps.Decided;
import org.citycabinet.ticketing.validation.CodeTaps.Place;
import org.citycabinet.ticketing.validation.CodeTaps.Turn;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** Trips that a telephone names, decided like those at a reader. */
class CodeTapsIT extends InContainer {
  private static final int MANY = 8;

  @Inject CodeTaps codes;
  @Inject Validations validations;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject TripStore trips;
  @Inject Operators operators;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  private final Place tram = place("t");
  private final Place bus = place("b");

  private static Place place(String letter) {
    return new Place(letter + UUID.randomUUID().toString().substring(0, 8), "7");
  }

  @Test
  @Requirement({"RIG-54", "RIG-15.2.1"})
  void theTermOfACodeTicketBeginsWithTheSecondOfItsFirstAuthorisation() {
    var app = issue("riga");
    load(app, "HOURS_24", null);
    var decided = board(app, tram);
    assertEquals(Decision.ACCEPTED, decided.decision());
    assertEquals(Optional.of("7"), decided.line());
    var ticket = tickets.get(decided.ticket());
    assertEquals(
        decided.at().truncatedTo(ChronoUnit.MICROS), ticket.firstAuthorisedAt().orElseThrow());
    assertEquals(
        ticket.validUntil().orElseThrow(), decided.validUntil().truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  @Requirement("RIG-66")
  void asMuchAsTabsBoardOneVehicleAtOnceOneTicketIsSpent() throws Exception {
    var app = issue("riga");
    load(app, "MIN_90", 1);
    load(app, "MIN_90", 1);
    var answers = atOnce(() -> board(app, tram));
    var decisions = answers.stream().map(Decided::decision).toList();
    assertEquals(1, Collections.frequency(decisions, Decision.ACCEPTED), decisions.toString());
    assertEquals(MANY - 1, Collections.frequency(decisions, Decision.ALREADY_REGISTERED));
    assertEquals(1, unused(app));
  }

  @Test
  void aFormSentTwiceIsDecidedOnce() throws Exception {
    var app = issue("riga");
    load(app, "MIN_90", 1);
    load(app, "MIN_90", 1);
    var key = UUID.randomUUID();
    var answers = atOnce(() -> codes.decide(app.id(), key, tram, null));
    assertEquals(1, answers.stream().map(Decided::id).distinct().count());
    assertEquals(1, made(app));
    assertEquals(1, unused(app));
  }

  @Test
  @Requirement({"RIG-57", "RIG-64"})
  void pastTheTerminusTheTripIsAuthorisedAgain() {
    var app = issue("riga");
    load(app, "DAYS_3", null);
    assertEquals(Decision.ACCEPTED, board(app, tram).decision());
    assertEquals(Decision.ALREADY_REGISTERED, board(app, tram).decision());
    assertEquals(Turn.AGAIN, codes.foresee(app, tram, null).turn());
    turn(tram);
    assertEquals(Turn.RUNS, codes.foresee(app, tram, null).turn());
    assertEquals(Decision.ACCEPTED, board(app, tram).decision());
  }

  @Test
  @Requirement("LIE-12")
  void everyTripIsRegisteredWithAPeriodTicketToo() {
    var app = issue("liepaja");
    load(app, "MONTH", null);
    var first = board(app, tram);
    var second = board(app, bus);
    assertEquals(List.of(Decision.ACCEPTED, Decision.ACCEPTED), decisions(first, second));
    assertEquals(first.ticket(), second.ticket());
    assertEquals(2, made(app));
  }

  private int made(Medium app) {
    var now = clock.instant();
    return trips.count(app.id(), now.minusSeconds(600), now.plusSeconds(60));
  }

  private static List<Decision> decisions(Decided... all) {
    return Arrays.stream(all).map(Decided::decision).toList();
  }

  @Test
  void lookingAheadSpendsNothingAndTellsWhatBoardingDoes() {
    var app = issue("riga");
    assertEquals(Turn.NOTHING, codes.foresee(app, tram, null).turn());
    assertEquals(Decision.REJECTED, board(app, tram).decision());
    var ticket = load(app, "MIN_90", 1);
    var ahead = codes.foresee(app, tram, null);
    assertEquals(Turn.BEGINS, ahead.turn());
    assertEquals(ticket.id(), ahead.ticket());
    assertEquals(1, unused(app));
    assertEquals(ticket.id(), board(app, tram).ticket());
    assertEquals(Turn.RUNS, codes.foresee(app, bus, null).turn());
    media.block(app.id(), BlockReason.LOST);
    assertEquals(Turn.BLOCKED, codes.foresee(media.get(app.id()), bus, null).turn());
    assertEquals(Decision.REJECTED, board(app, bus).decision());
  }

  @Test
  void thePassengerMayChooseAmongKindsOfTickets() {
    var app = issue("riga");
    var short90 = load(app, "MIN_90", 1);
    var day = load(app, "HOURS_24", null);
    assertEquals(short90.id(), codes.foresee(app, tram, null).ticket());
    assertEquals(day.id(), codes.foresee(app, tram, "HOURS_24").ticket());
    var decided = codes.decide(app.id(), UUID.randomUUID(), tram, "HOURS_24");
    assertEquals(day.id(), decided.ticket());
    assertEquals(Turn.NOTHING, codes.foresee(app, bus, "NO_SUCH").turn());
  }

  @Test
  void theLineIsTheOneThatTheVehicleNamedLast() {
    var app = issue("riga");
    load(app, "DAYS_3", null);
    var other = issue("riga");
    var event = event(other.number().text(), EventType.INFO, tram, "31");
    validations.decide(new Sender(UUID.randomUUID(), "riga"), event, Optional.empty());
    assertEquals(Optional.of("31"), codes.foresee(app, tram, null).line());
    assertNotEquals(Optional.of("31"), codes.foresee(app, bus, null).line());
  }

  private Decided board(Medium app, Place place) {
    return codes.decide(app.id(), UUID.randomUUID(), place, null);
  }

  private long unused(Medium app) {
    return tickets.openOn(app.id()).stream()
        .filter(ticket -> ticket.firstAuthorisedAt().isEmpty())
        .count();
  }

  private void turn(Place place) {
    var event = event(null, EventType.DIRECTION_CHANGE, place, null);
    validations.decide(new Sender(UUID.randomUUID(), "riga"), event, Optional.empty());
  }

  private Tap event(String number, EventType type, Place place, String route) {
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, operators.operator("riga").zone());
    return new Tap(
        UUID.randomUUID().toString(),
        1,
        now,
        number,
        type,
        null,
        null,
        null,
        false,
        0,
        place.vehicle(),
        route,
        null,
        null,
        null,
        day);
  }

  private Medium issue(String operator) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("A1" + random);
    return media.issue(new Issue(operator, number, MediumKind.APP, null, null, null, null));
  }

  private Ticket load(Medium app, String product, Integer trips) {
    var bought = clock.instant().minus(Duration.ofMinutes(5));
    var edition = operators.scheme(app.operator(), bought).edition();
    return tickets.load(
        new Sold(
            app.operator(),
            app.id(),
            product,
            edition,
            null,
            Money.euro("1.50"),
            bought,
            null,
            null,
            null,
            trips));
  }

  private List<Decided> atOnce(Supplier<Decided> deed) throws Exception {
    List<Future<Decided>> running = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      running.add(executor.submit(deed::get));
    }
    var answers = new ArrayList<Decided>();
    for (var each : running) {
      answers.add(each.get());
    }
    return answers;
  }
}
