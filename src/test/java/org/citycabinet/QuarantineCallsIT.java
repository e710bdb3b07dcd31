package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taps that the server cannot take on its own come to a person, who decides once. */
@RunAsClient
class QuarantineCallsIT extends InContainer {
  private static final String ADMIN = "siauliai-admin";
  private static final String CLERK = "siauliai-clerk";
  private static final String OTHER = "ventspils-clerk";

  private HttpDevice device;
  private HttpPerson caller;

  @BeforeEach
  void aDeviceOfItsOwn() throws Exception {
    device = new HttpDevice(People.person(ADMIN));
    caller = device.signedIn();
  }

  @Test
  void aTapOfAnUnknownCardIsChargedOnceWhenTheCardIsKnown() throws Exception {
    var number = number();
    assertEquals("QUARANTINED", upload(1, tap(1, number, Instant.now())));
    var id = waiting("UNKNOWN_MEDIUM");
    assertTrue(page(CLERK, id).contains(number));
    var still = press(id, "take", Map.of());
    assertTrue(still.body().contains("There still is no card " + number), still.body());
    var medium = issue(number);
    assertEquals(302, press(id, "take", Map.of()).statusCode());
    assertEquals("ACCEPTED 90", decided(1));
    assertEquals("-90", balance(medium));
    assertTrue(page(CLERK, id).contains(CLERK));
    assertFalse(page(CLERK, id).contains("dismissing"));
    assertEquals(
        "DUPLICATE", upload(2, tap(1, number, Instant.now())), "the device sends it again");
    assertEquals(1, notes("quarantine.taken", id));
  }

  @Test
  void ofManyWhoPressAtOnceOneTakesItUpAndNobodyDismissesItAfterwards() throws Exception {
    var number = number();
    var medium = issue(number);
    assertEquals("QUARANTINED", upload(1, tap(1, number, Instant.now().minus(8, ChronoUnit.DAYS))));
    var id = waiting("TOO_LATE");
    var taking = form(id, "take");
    var dismissing = form(id, "dismiss").with(Map.of("why", "too old"));
    var pressed =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(id, taking.pressing("take"))))
            .toList();
    for (var each : pressed) {
      assertEquals(302, each.get(30, TimeUnit.SECONDS));
    }
    assertEquals("-90", balance(medium));
    assertEquals(1, notes("quarantine.taken", id));
    var refused = send(id, dismissing.pressing("dismiss"));
    assertTrue(refused.body().contains("has been taken up already"), refused.body());
  }

  @Test
  void aTapOfTheFutureIsTakenUpAtTheTimeThatIsSetRight() throws Exception {
    var number = number();
    var medium = issue(number);
    assertEquals("QUARANTINED", upload(1, tap(1, number, Instant.now().plus(3, ChronoUnit.DAYS))));
    var id = waiting("CLOCK_AHEAD");
    assertEquals(200, press(id, "take", Map.of("time", "2099-01-01T10:00")).statusCode());
    assertEquals(200, press(id, "take", Map.of("time", "")).statusCode());
    assertEquals("0", balance(medium));
    assertEquals(302, press(id, "take", Map.of()).statusCode());
    assertEquals("-90", balance(medium));
  }

  @Test
  void aContradictingTapIsKeptAndAlarmsUntilItIsDecided() throws Exception {
    var number = number();
    var medium = issue(number);
    var first = tap(1, number, Instant.now().minus(2, ChronoUnit.HOURS));
    assertEquals("ACCEPTED", upload(1, first));
    var other =
        Json.createObjectBuilder(first)
            .add("time", Instant.now().toString())
            .add("vehicleId", "77")
            .build();
    assertEquals("CONFLICT", upload(2, other));
    assertEquals("CONFLICT", upload(3, other));
    var id = waiting("CONFLICT");
    assertTrue(page(CLERK, id).contains("<dd>\"77\"</dd>"));
    assertTrue(devicePage().contains("Contradicting taps"));
    assertEquals("-90", balance(medium));
    assertEquals(302, press(id, "take", Map.of()).statusCode());
    assertEquals("-180", balance(medium));
    assertFalse(devicePage().contains("Contradicting taps"));
  }

  @Test
  void aTapThatCannotBeReadTellsWhatIsWrongAndIsDismissedWithAReason() throws Exception {
    var broken = Json.createObjectBuilder(tap(1, number(), Instant.now())).add("companions", 500);
    assertEquals("REJECTED", upload(1, broken.build()));
    var id = waiting("UNREADABLE");
    assertTrue(page(CLERK, id).contains("companions"));
    var still = press(id, "take", Map.of());
    assertEquals(200, still.statusCode());
    assertEquals(200, press(id, "dismiss", Map.of("why", "  ")).statusCode());
    assertEquals(302, press(id, "dismiss", Map.of("why", "an old program")).statusCode());
    assertTrue(page(CLERK, id).contains("an old program"));
    assertEquals(1, notes("quarantine.dismissed", id));
    assertTrue(People.person(CLERK).get("/staff/quarantine?state=DISMISSED").body().contains(id));
  }

  @Test
  void anotherOperatorsStaffFindNoneOfIt() throws Exception {
    upload(1, tap(1, number(), Instant.now()));
    var id = waiting("UNKNOWN_MEDIUM");
    assertEquals(404, People.person(OTHER).get("/staff/tap-case?id=" + id).statusCode());
    assertFalse(People.person(OTHER).get("/staff/quarantine").body().contains(id));
    var form = form(id, "dismiss").with(Map.of("why", "mine"));
    var answer = People.person(OTHER).send("/staff/tap-case?id=" + id, form.pressing("dismiss"));
    assertFalse(answer.statusCode() == 302 && notes("quarantine.dismissed", id) > 0);
    assertEquals("OPEN", state(id));
  }

  @Test
  void numbersThatAreMissingAreSeenUntilTheyComeOrAreGivenUp() throws Exception {
    var number = number();
    issue(number);
    upload(1, tap(5, number, Instant.now()));
    assertTrue(devicePage().contains("Missing taps"));
    upload(2, tap(2, number, Instant.now()));
    assertTrue(devicePage().contains("3–4"), "what is left of a gap");
    Database.write(
        "update tap_gap set since = since - interval 9 hour where device_id = ?", device.id());
    assertTrue(devicePage().contains("Taps missing"), "an alarm, for it has lasted too long");
    var page = "/staff/device?id=" + device.id();
    var giving =
        HtmlForm.all(People.person(ADMIN).get(page).body()).stream()
            .filter(form -> form.destroying().contains("giveUp"))
            .findFirst()
            .orElseThrow()
            .with(Map.of("lost", "the device burnt"));
    assertEquals(302, People.person(ADMIN).send(page, giving.pressing("giveUp")).statusCode());
    assertFalse(devicePage().contains("Taps missing"));
    assertEquals("ACCEPTED", upload(3, tap(3, number, Instant.now())), "should they come");
    assertFalse(devicePage().contains("Taps missing"), "what is given up stays so");
  }

  private String devicePage() throws IOException, InterruptedException {
    return People.person(CLERK).get("/staff/device?id=" + device.id()).body();
  }

  /** The result of the one tap of a batch. */
  private String upload(int batch, JsonObject tap) throws IOException, InterruptedException {
    var body =
        Json.createObjectBuilder()
            .add("batchId", device.id() + "-" + batch)
            .add("sentAt", Instant.now().toString())
            .add("deviceSeqFrom", 1)
            .add("deviceSeqTo", tap.getInt("deviceSeq"))
            .add("blocklistVersion", 0)
            .addNull("configVersion")
            .add("taps", Json.createArrayBuilder().add(tap));
    var answer = caller.json("/api/v1/tap-batches", body.build().toString());
    assertEquals(200, answer.statusCode(), answer.body());
    return HttpDevice.read(answer.body())
        .getJsonArray("results")
        .getJsonObject(0)
        .getString("result");
  }

  private JsonObject tap(long sequence, String number, Instant at) {
    return Json.createObjectBuilder()
        .add("localEventId", "tap-" + sequence)
        .add("deviceSeq", sequence)
        .add("time", at.truncatedTo(ChronoUnit.MINUTES).toString())
        .add("mediumNumber", number)
        .add("eventType", "TAP")
        .add("eventResult", 0)
        .addNull("amountCents")
        .addNull("balanceAfterCents")
        .add("creditUsed", false)
        .add("companions", 0)
        .add("vehicleId", "v-" + device.id().substring(0, 8))
        .addNull("routeId")
        .addNull("tripId")
        .addNull("stopId")
        .addNull("direction")
        .add("operatingDayDate", LocalDate.ofInstant(at, ZoneOffset.UTC).toString())
        .build();
  }

  private static String number() {
    return "T1"
        + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
  }

  /** A new card that travels on credit once. */
  private static String issue(String number) throws SQLException, IOException {
    var id = UUID.randomUUID().toString();
    Database.write(
        "update issue_counter set next_serial = next_serial + 1 where operator = 'siauliai'");
    Database.write(
        "insert into medium (id, operator, number, kind, issue_serial, holder_name, issued_on,"
            + " version) select ?, operator, ?, 'PERSONALISED_CARD', next_serial - 1,"
            + " 'Vardenis Pavardenis', '2026-01-01', 1 from issue_counter"
            + " where operator = 'siauliai'",
        id,
        number);
    return id;
  }

  private static String balance(String medium) throws SQLException, IOException {
    return Database.read(
            "select coalesce(sum(balance_cents), 0) from ledger_account where owner = ?", medium)
        .get(0);
  }

  private String decided(long sequence) throws SQLException, IOException {
    return Database.read(
            "select concat(result, ' ', charged_cents) from tap"
                + " where device_id = ? and device_seq = ?",
            device.id(),
            sequence)
        .get(0);
  }

  private String waiting(String kind) throws SQLException, IOException {
    var cases =
        Database.read(
            "select id from tap_case where device_id = ? and kind = ? and state = 'OPEN'",
            device.id(),
            kind);
    assertEquals(1, cases.size(), kind);
    return cases.get(0);
  }

  private static String state(String id) throws SQLException, IOException {
    return Database.read("select state from tap_case where id = ?", id).get(0);
  }

  private static int notes(String action, String id) throws SQLException, IOException {
    return Integer.parseInt(
        Database.read(
                "select count(*) from audit_entry where action = ? and subject_id = ?", action, id)
            .get(0));
  }

  private static String page(String who, String id) throws IOException, InterruptedException {
    return People.person(who).get("/staff/tap-case?id=" + id).body();
  }

  private static HtmlForm form(String id, String button) throws IOException, InterruptedException {
    return HtmlForm.all(page(CLERK, id)).stream()
        .filter(form -> form.buttons().contains(button) || form.destroying().contains(button))
        .findFirst()
        .orElseThrow();
  }

  private static int status(String id, HtmlForm form) {
    try {
      return send(id, form).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> send(String id, HtmlForm form)
      throws IOException, InterruptedException {
    return People.person(CLERK).send("/staff/tap-case?id=" + id, form);
  }

  private static HttpResponse<String> press(String id, String button, Map<String, String> typed)
      throws IOException, InterruptedException {
    return send(id, form(id, button).with(typed).pressing(button));
  }
}
