package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.HttpDevice;
import org.citycabinet.HttpPerson;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: what one does the other knows, what one leaves the other does. */
@Tag("faults")
class TwoNodesIT {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int ROUNDS = 6;
  private static final int TAPS = 100;
  private static final int PORTION = 200;
  private static final int OVER = 40 * PORTION;
  private static final String PASSWORD = "Parauga-parole-2026";
  private static final String EXPIRY = " from job_run where job = 'expiry' and operator = 'riga'";
  private static final String BLOCKS =
      " from medium_block b join medium m on m.id = b.medium_id where m.number like 'T9%'";

  @TempDir static Path place;
  private static TwoNodes nodes;
  private static Product product;
  private static HttpDevice device;
  private static List<HttpPerson> devices;

  @BeforeAll
  static void begin() throws Exception {
    nodes = new TwoNodes(place);
    product = nodes.product();
    device = new HttpDevice(HttpPerson.visitor(nodes.urls().get(0)).as("siauliai-admin"));
    var answer = HttpDevice.read(device.token(device.assertion()).body());
    String token = answer.getString("access_token");
    devices = nodes.urls().stream().map(url -> HttpPerson.visitor(url).bearing(token)).toList();
  }

  @AfterAll
  static void end() throws IOException, InterruptedException {
    nodes.product().stop();
  }

  @Test
  @Requirement("VEN-27")
  void aBlockIsServedByBothNodesWithinASecondOfItsCommit() throws Exception {
    String card = product.read("select number from medium where operator = 'siauliai'").get(0);
    var clerk = nodes.visitor(0).signIn("siauliai-clerk");
    var served = devices.stream().map(Served::new).toList();
    change(clerk, card, "block");
    change(clerk, card, "unblock");
    var watching = served.stream().map(each -> TwoNodes.inBackground(each::watch)).toList();
    for (int round = 0; round < ROUNDS; round++) {
      long before = newest();
      change(clerk, card, round % 2 == 0 ? "block" : "unblock");
      var committed = Instant.now();
      for (var each : served) {
        Product.await("the new version", SOON, () -> each.newest() > before);
        var late = Duration.between(committed, each.firstSeen(before + 1));
        assertTrue(late.compareTo(SECOND) < 0, "served " + late + " after the commit");
      }
    }
    served.forEach(Served::end);
    for (var each : watching) {
      each.join();
    }
    assertEquals(List.of(), served.get(0).olderThan(served.get(1), SECOND));
    assertEquals(List.of(), served.get(1).olderThan(served.get(0), SECOND));
    assertEquals(served.get(0).newest(), served.get(1).newest());
    assertEquals(served.get(0).newest(), newest());
  }

  private static void change(Browsing clerk, String card, String button) throws Exception {
    var looked = clerk.post("/staff/cards", "look", Map.of("number", card)).body();
    var typed = Map.of("number", card, "reason", "FRAUD", "note", "a test");
    var answer = clerk.post("/staff/cards", looked, button, typed);
    assertEquals(200, answer.statusCode());
    assertFalse(answer.body().contains("role=\"alert\""), answer.body());
  }

  private static long newest() throws SQLException {
    return nodes.number("select version from blocklist_head where operator = 'siauliai'");
  }

  @Test
  void tapsSentToBothNodesAtOnceAreTakenOnce() throws Exception {
    var taps = Json.createArrayBuilder();
    IntStream.rangeClosed(1, TAPS).forEach(sequence -> taps.add(tap(sequence)));
    var all = taps.build();
    var answers =
        TwoNodes.onBoth(
            i -> devices.get(i).json("/api/v1/tap-batches", batch("batch-" + i, all)).body());
    var results =
        answers.stream()
            .map(answer -> HttpDevice.read(answer).getJsonArray("results"))
            .map(each -> each.stream().map(JsonValue::asJsonObject).toList())
            .toList();
    for (int i = 0; i < TAPS; i++) {
      var ofBoth =
          Stream.of(results.get(0).get(i), results.get(1).get(i))
              .map(each -> each.getString("result"))
              .sorted()
              .toList();
      assertEquals(List.of("ACCEPTED", "DUPLICATE"), ofBoth, "tap " + i);
    }
    assertEquals(
        TAPS, nodes.number("select count(*) from tap where local_event_id like 'nodes-%'"));
    assertEquals(List.of(), product.brokenInvariants());
  }

  private static String batch(String id, JsonValue taps) {
    return Json.createObjectBuilder()
        .add("batchId", id)
        .add("sentAt", Instant.now().toString())
        .add("deviceSeqFrom", 1)
        .add("deviceSeqTo", TAPS)
        .add("blocklistVersion", 0)
        .addNull("configVersion")
        .add("taps", taps)
        .build()
        .toString();
  }

  private static JsonObject tap(int sequence) {
    var text =
        """
        {"localEventId": "nodes-%1$d", "deviceSeq": %1$d, "time": "%2$s",
         "mediumNumber": "SB30001188", "eventType": "INFO", "eventResult": 0, "amountCents": null,
         "balanceAfterCents": null, "creditUsed": false, "companions": 0, "vehicleId": "1",
         "routeId": "1", "tripId": null, "stopId": null, "direction": null,
         "operatingDayDate": "%3$s"}
        """;
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return HttpDevice.read(text.formatted(sequence, now, LocalDate.now(ZoneOffset.UTC)));
  }

  @Test
  void whatADeviceStatesOfItselfOpensOneDoorOnOneNode() throws Exception {
    String form =
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
            + device.assertion();
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    var answers =
        TwoNodes.onBoth(
            i ->
                HttpPerson.visitor(nodes.urls().get(i))
                    .call(
                        "POST", "/api/v1/devices/token", "application/x-www-form-urlencoded", body)
                    .statusCode());
    assertEquals(List.of(200, 401), answers.stream().sorted().toList());
  }

  @Test
  @Requirement("LUD-05")
  void wrongPasswordsAreCountedOverBothNodes() throws Exception {
    for (int i = 0; i < 5; i++) {
      var wrong = Map.of("username", "uldis", "password", "no-" + i);
      nodes.visitor(i % 2).post("/identity/sign-in", "submit", wrong);
    }
    var right = Map.of("username", "uldis", "password", PASSWORD);
    for (String node : nodes.urls()) {
      var answer = product.visitor(node).post("/identity/sign-in", "submit", right);
      assertEquals(200, answer.statusCode(), "not let in");
    }
  }

  @Test
  void aBrowserHoldsASessionOnEachNodeAndSettingsOfOneAreOnBoth() throws Exception {
    var browser = nodes.visitor(0).signIn("jonas");
    assertEquals(302, browser.get(nodes.urls().get(1) + "/travel/cards").statusCode());
    var typed = Map.of("username", "jonas", "password", PASSWORD);
    browser.post(nodes.urls().get(1) + "/identity/sign-in", "submit", typed);
    for (String node : nodes.urls()) {
      assertEquals(200, browser.get(node + "/travel/cards").statusCode(), node);
    }
  }

  @Test
  void aClockThatIsMovedOnOneNodeIsMovedOnBoth() throws Exception {
    var hours = Duration.ofHours(3);
    move(Instant.now().plus(hours));
    Product.await("the other's clock", SOON, () -> ahead(1).compareTo(hours.minusMinutes(1)) > 0);
    move(Instant.now());
    Product.await("the other's clock", SOON, () -> ahead(1).compareTo(Duration.ofMinutes(1)) < 0);
  }

  private static void move(Instant to) throws IOException, InterruptedException {
    var answer =
        HttpPerson.visitor(nodes.urls().get(0))
            .json("/api/v1/demo/clock", "{\"now\": \"" + to + "\"}");
    assertEquals(200, answer.statusCode(), answer.body());
  }

  private static Duration ahead(int node) throws IOException, InterruptedException {
    var answer = nodes.visitor(node).get("/api/v1/demo/clock").body();
    return Duration.between(Instant.now(), Instant.parse(HttpDevice.read(answer).getString("now")));
  }

  @Test
  void aNightlyJobRunsOnceAndWhatAKilledNodeLeftOfItTheOtherDoes() throws Exception {
    Product.await(
        "the night's first run", LONG, () -> nodes.number("select count(*)" + EXPIRY) == 1);
    Product.await("its end", LONG, () -> state().equals("COMPLETED"));
    assertEquals(List.of(), nodes.severe(), "two nodes that look at the same time disturb nobody");
    manyCardsAreOverAndTheJobIsSlow();
    int owner = startedByOneOf(List.of("riga-admin", "riga-deputy"));
    String dead = nodes.name(owner);
    Product.await("portions", LONG, () -> done() > 2 * PORTION);
    String before = product.read("select owner" + EXPIRY + " and state = 'RUNNING'").get(0);
    product.launching().kill(dead);
    long noted = done();
    long blocked = blocked();
    assertTrue(blocked < OVER, "killed too late");
    assertTrue(noted - blocked <= PORTION, noted + " noted, of which done " + blocked);
    assertEquals(200, nodes.visitor(1 - owner).get("/health/ready").statusCode());
    nodes.awaitSaid(dead + " serves again");
    assertEquals(200, nodes.visitor(owner).get("/health/ready").statusCode());

    // As if the minute were over: nothing was heard of that node for so long.
    product.write("update job_run set heartbeat_at = heartbeat_at - interval 1 minute");
    Product.await("who takes over", LONG, () -> done() > noted);
    product.write("drop trigger slow_expiry");
    assertNotEquals(before, product.read("select owner" + EXPIRY + " and tries = 2").get(0));
    Product.await("the end", LONG, () -> state().equals("COMPLETED"));
    assertEquals(List.of("2"), product.read("select tries" + EXPIRY + " and scheduled_on is null"));
    assertEquals(OVER, done());
    assertEquals(OVER, blocked());
    assertEquals(OVER, nodes.number("select count(distinct b.medium_id)" + BLOCKS));
  }

  private static void manyCardsAreOverAndTheJobIsSlow() throws SQLException {
    product.write(
        "create trigger slow_expiry before update on job_run for each row"
            + " do sleep(if(new.job = 'expiry' and new.operator = 'riga', 1, 0))");
    product.write(
        "insert into medium (id, operator, number, kind, issue_serial, issued_on, expires_on,"
            + " version) select uuid(), 'riga', concat('T9', lpad(seq, 12, '0')), 'CARD',"
            + " next_serial + seq, '2020-01-01', '2021-01-01', 1 from seq_1_to_"
            + OVER
            + ", issue_counter where operator = 'riga'");
    product.write(
        "update issue_counter set next_serial = next_serial + 1 + "
            + OVER
            + " where operator = 'riga'");
  }

  /** Both press the button at once, each on a node; returns whose it was. */
  private static int startedByOneOf(List<String> people) throws Exception {
    var staff = TwoNodes.onBoth(i -> nodes.visitor(i).signIn(people.get(i)));
    var pages = TwoNodes.onBoth(i -> staff.get(i).get("/staff/jobs").body());
    var wanted = Map.of("wanted", "expiry");
    var answers =
        TwoNodes.onBoth(
            i -> staff.get(i).post("/staff/jobs", pages.get(i), "runNow", wanted).statusCode());
    assertEquals(List.of(200, 302), answers.stream().sorted().toList(), "one is told to wait");
    assertEquals(2, nodes.number("select count(*)" + EXPIRY));
    return answers.indexOf(302);
  }

  private static String state() throws SQLException {
    return String.join(" ", product.read("select distinct state" + EXPIRY));
  }

  private static long done() throws SQLException {
    return nodes.number("select coalesce(sum(done), 0)" + EXPIRY + " and scheduled_on is null");
  }

  private static long blocked() throws SQLException {
    return nodes.number("select count(*)" + BLOCKS);
  }
}
