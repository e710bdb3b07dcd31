package org.citycabinet.ticketing.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fleet.Vehicles;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Boarding from a telephone, as its owner. */
class AuthorisationsIT extends InContainer {
  private static final String PERSON = "inese";

  @Inject HttpServletRequest request;
  @Inject Authorisations authorisations;
  @Inject AppMedia apps;
  @Inject TicketCodes codes;
  @Inject CustomerDesk desk;
  @Inject Vehicles vehicles;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Operators operators;
  @Inject Clock clock;

  private Medium app;
  private String number;

  @BeforeEach
  void somebodyHasACodeTicketAndAVehicleStandsThere() {
    number = enter("riga");
    app = anApp(PERSON, "riga");
    load(app, "MIN_90", 1);
    as(PERSON);
  }

  @Test
  @Requirement({"RIG-54", "RIG-55"})
  void aTypedNumberIsRecordedWithTimeVehicleAndHow() {
    var before = clock.instant();
    var trip = board(number, UUID.randomUUID());
    assertEquals(number, trip.vehicleNumber());
    assertEquals("31", trip.line().orElseThrow());
    assertEquals(Means.TYPED, trip.means());
    assertTrue(!trip.authorisedAt().isBefore(before), trip.authorisedAt().toString());
    assertEquals(trip.id(), authorisations.history(app.id()).get(0).id());
  }

  @Test
  @Requirement({"RIG-54", "LIE-12"})
  void whatTheCameraReadsNamesTheVehicleToo() {
    var trip = board(sign("riga", number), UUID.randomUUID());
    assertEquals(number, trip.vehicleNumber());
    assertEquals(Means.SCANNED, trip.means());
  }

  @Test
  void digitsMayBeTypedWithBlanks() {
    var spaced = " " + number.substring(0, 2) + " " + number.substring(2) + " ";
    assertEquals(number, board(spaced, UUID.randomUUID()).vehicleNumber());
  }

  @Test
  @Requirement("RIG-66")
  void theSameVehicleAgainIsTheSameTrip() {
    load(app, "MIN_90", 1);
    var key = UUID.randomUUID();
    var trip = board(number, key);
    assertEquals(trip.id(), board(number, key).id(), "sent twice");
    var again = UUID.randomUUID();
    assertEquals(trip.id(), board(number, again).id(), "another tab");
    assertEquals(trip.id(), board(number, again).id(), "another tab, sent twice");
    assertEquals(1, authorisations.history(app.id()).size());
    var other = enter("riga");
    as(PERSON);
    assertNotEquals(trip.id(), board(other, UUID.randomUUID()).id());
  }

  @Test
  void whatNamesNoVehicleInUseIsToldAtTheField() {
    for (var wrong : new String[] {"", null, "1234", "123456", "abcde", "https://evil.example/x"}) {
      assertEquals("fleet.vehicle.number.wrong", refusal(() -> board(wrong, UUID.randomUUID())));
    }
    var foreign = sign("liepaja", number);
    assertEquals("fleet.vehicle.foreign", refusal(() -> board(foreign, UUID.randomUUID())));
    as("riga-admin", "ADMINISTRATOR", "riga");
    vehicles.retire(number);
    as(PERSON);
    assertEquals("fleet.vehicle.unknown", refusal(() -> board(number, UUID.randomUUID())));
    assertEquals(0, authorisations.history(app.id()).size());
  }

  @Test
  void withoutATicketNothingIsAuthorised() {
    board(number, UUID.randomUUID());
    var empty = anApp(PERSON, "riga");
    as(PERSON);
    var refused =
        assertThrows(
            Refused.class,
            () -> authorisations.authorise(empty.id(), number, null, UUID.randomUUID()));
    assertEquals("authorisation.nothing", refused.key());
  }

  @Test
  void othersMediaAndTripsAreMissing() {
    var trip = board(number, UUID.randomUUID());
    as("zane");
    assertEquals("medium.missing", refusal(() -> board(number, UUID.randomUUID())));
    assertEquals("medium.missing", refusal(() -> authorisations.history(app.id())));
    assertEquals("medium.missing", refusal(() -> codes.ofPerson(app.id())));
    assertEquals("authorisation.missing", refusal(() -> codes.of(trip.id())));
  }

  @Test
  void aCardIsNoTelephone() {
    var card =
        media.issue(new Issue("riga", random("T1"), MediumKind.CARD, null, null, null, null));
    media.keep(card, Ids.demo("account:" + PERSON), "");
    assertEquals(
        "medium.missing",
        refusal(() -> authorisations.authorise(card.id(), number, null, UUID.randomUUID())));
  }

  @Test
  @Requirement("RIG-4.1")
  void anIdentifierIsGivenOnceAnOperatorWhereTheTermsGiveOne() {
    as("gatis");
    var begun = apps.begin("riga").medium();
    assertEquals(begun.id(), apps.begin("riga").medium().id());
    assertEquals(MediumKind.APP, begun.kind());
    assertTrue(apps.offered().stream().noneMatch(o -> o.code().equals("riga")));
    assertEquals("authorisation.app.none", refusal(() -> apps.begin("ventspils")));
  }

  @Test
  @Requirement({"RIG-38", "RIG-A2.6"})
  void aClerkOpensTheCodeTicketsOfWhoShowsTheirCode() {
    var code = codes.ofPerson(app.id()).text();
    as("riga-clerk", "CLERK", "riga");
    var customer = desk.open(code.toLowerCase(Locale.ROOT) + "\n");
    assertEquals("Inese Parauga", customer.name());
    assertEquals("90-minute ticket", customer.tickets().get(0).name());
  }

  @Test
  @Requirement("RIG-38")
  void aForeignOrOddCodeIsRefusedInWordsOfItsOwn() {
    var person = codes.ofPerson(app.id()).text();
    var ticket = codes.of(board(number, UUID.randomUUID()).id()).orElseThrow().text();
    as("liepaja-clerk", "CLERK", "liepaja");
    assertEquals("authorisation.code.OTHER_OPERATOR", refusal(() -> desk.open(person)));
    as("riga-clerk", "CLERK", "riga");
    assertEquals("authorisation.code.OTHER_KIND", refusal(() -> desk.open(ticket)));
    assertEquals("authorisation.code.MALFORMED", refusal(() -> desk.open("12345")));
    var last = person.charAt(person.length() - 1) == '0' ? "1" : "0";
    var forged = person.substring(0, person.length() - 1) + last;
    assertEquals("authorisation.code.BAD_SIGNATURE", refusal(() -> desk.open(forged)));
    media.block(app.id(), BlockReason.LOST);
    assertEquals("authorisation.code.gone", refusal(() -> desk.open(person)));
    as(PERSON);
    assertEquals("authorisation.blocked", refusal(() -> codes.ofPerson(app.id())));
  }

  @Test
  @Requirement({"RIG-41", "RIG-56"})
  void onceTheTelephoneIsBlockedNoNewCodeOfItsTripIsSigned() {
    var trip = board(number, UUID.randomUUID()).id();
    assertTrue(codes.of(trip).isPresent());
    media.block(app.id(), BlockReason.LOST);
    assertTrue(codes.of(trip).isEmpty());
  }

  private Authorisation board(String named, UUID key) {
    return authorisations.authorise(app.id(), named, null, key);
  }

  private static String refusal(Executable deed) {
    return assertThrows(Refused.class, deed).key();
  }

  private static String sign(String operator, String number) {
    return "https://portal.example/travel/board?operator=" + operator + "&vehicle=" + number;
  }

  private String enter(String operator) {
    as(operator + "-admin", "ADMINISTRATOR", operator);
    while (true) {
      var digits = "%05d".formatted(ThreadLocalRandom.current().nextInt(50_000, 100_000));
      if (vehicles.list().stream().noneMatch(v -> v.getNumber().equals(digits))) {
        vehicles.enter(digits, "v" + UUID.randomUUID(), "31");
        return digits;
      }
    }
  }

  private static MediumNumber random(String prefix) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    return MediumNumber.of(prefix + random);
  }

  private Medium anApp(String person, String operator) {
    var account = Ids.demo("account:" + person);
    var issue = new Issue(operator, random("A1"), MediumKind.APP, account, null, null, null);
    var medium = media.issue(issue);
    media.keep(medium, account, "");
    return medium;
  }

  private void load(Medium medium, String product, Integer trips) {
    var bought = clock.instant().minus(Duration.ofMinutes(5));
    var edition = operators.scheme(medium.operator(), bought).edition();
    tickets.load(
        new Sold(
            medium.operator(),
            medium.id(),
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

  private void as(String name) {
    as(name, "RESIDENT", null);
  }

  private void as(String name, String role, String operator) {
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of(role), operator));
  }
}
