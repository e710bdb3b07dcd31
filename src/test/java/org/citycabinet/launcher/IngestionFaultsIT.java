package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.citycabinet.HttpDevice;
import org.citycabinet.HttpPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is killed while vehicles hand in taps: none that was acknowledged is lost, none is
 * stored or charged twice; and while it is away they get the blocklist all the same.
 */
@Tag("faults")
class IngestionFaultsIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** A batch in whose midst the database died is taken up again after two minutes. */
  private static final Duration LONG = Duration.ofMinutes(4);

  private static final int VEHICLES = 4;
  private static final int ROUNDS = 3;
  private static final int TAPS = 200;
  private static final int TIMES = 50;
  private static final int FUNDS = 20_000;
  private static final String LIST = "/api/v1/blocklist";
  private static final String CARDS = "SB30005%";
  private static final String FOUND = " from tap where local_event_id like 'ingest-%'";

  /** Wallets that do not hold what was paid in, less what the server says it charged. */
  private static final String WRONG =
      """
      select m.number from medium m
        join ledger_account a on a.owner = m.id and a.kind = 'WALLET'
       where m.operator = 'siauliai' and m.number like '%s' and a.balance_cents
         <> %d - (select coalesce(sum(t.charged_cents), 0) from tap t where t.medium = m.id)""";

  @TempDir static Path place;

  @Test
  void aDatabaseThatIsKilledLosesAndDoublesNoTapAndTheListIsServedMeanwhile() throws Exception {
    var product = new Product(place);
    var threads = Executors.newFixedThreadPool(VEHICLES);
    product.start();
    try {
      Funds.fill(product, CARDS);
      var admin = HttpPerson.visitor(product.url()).as("siauliai-admin");
      var vehicles = vehicles(product, admin);
      var working = vehicles.stream().map(each -> threads.submit(each::work)).toList();
      var reader = new Reading(product, device(product, admin));
      for (int round = 0; round < ROUNDS; round++) {
        awaitTaps(vehicles);
        reader.beforeTheEnd();
        product.launching().kill(EmbeddedDatabase.NAME);
        reader.meanwhile();
        awaitFailures(vehicles);
        product.startDatabase();
        reader.afterwards();
        awaitTaps(vehicles);
      }
      vehicles.forEach(Ingesting::end);
      for (var each : working) {
        assertTrue(each.get() > 0, "a vehicle that did nothing");
      }
      allIsThereOnce(product, vehicles);
    } finally {
      threads.shutdownNow();
      product.stop();
    }
  }

  private static List<Ingesting> vehicles(Product product, HttpPerson admin) throws Exception {
    var cards = product.read("select number from medium where number like '" + CARDS + "'");
    var vehicles = new ArrayList<Ingesting>();
    for (int i = 0; i < VEHICLES; i++) {
      vehicles.add(new Ingesting(device(product, admin), "ingest-" + i, cards));
    }
    return vehicles;
  }

  private static HttpPerson device(Product product, HttpPerson admin) throws Exception {
    var device = new HttpDevice(admin);
    var token = HttpDevice.read(device.token(device.assertion()).body()).getString("access_token");
    return HttpPerson.visitor(product.url()).bearing(token);
  }

  private static void awaitTaps(List<Ingesting> vehicles) throws Exception {
    int before = taps(vehicles);
    Product.await("taps", LONG, () -> taps(vehicles) > before + TAPS);
  }

  private static int taps(List<Ingesting> vehicles) {
    return vehicles.stream().mapToInt(Ingesting::taps).sum();
  }

  private static void awaitFailures(List<Ingesting> vehicles) throws Exception {
    var before = vehicles.stream().map(Ingesting::failures).toList();
    Product.await(
        "failures of each vehicle",
        SOON,
        () ->
            IntStream.range(0, VEHICLES).allMatch(i -> vehicles.get(i).failures() > before.get(i)));
  }

  private static void allIsThereOnce(Product product, List<Ingesting> vehicles) throws Exception {
    for (var vehicle : vehicles) {
      Product.await("what was not answered", LONG, vehicle::handIn);
      assertEquals("[]", vehicle.missing());
      assertEquals(List.of(), vehicle.unexpected());
      assertEquals(List.of(), vehicle.unknown());
    }
    var taps = List.of(Integer.toString(taps(vehicles)));
    assertEquals(taps, product.read("select count(*)" + FOUND));
    assertEquals(taps, product.read("select count(distinct local_event_id)" + FOUND));
    assertEquals(List.of(), product.read(WRONG.formatted(CARDS, FUNDS)));
    assertTrue(charged(product) > 0, "nobody paid");
    assertEquals(List.of(), product.read("select body from tap_case where body like '%ingest-%'"));
    assertEquals(List.of(), product.brokenInvariants());
  }

  private static long charged(Product product) throws SQLException {
    return Long.parseLong(product.read("select sum(charged_cents) from tap").get(0));
  }

  /** A device that reads the list of blocked media all the time. */
  private static final class Reading {
    private final Product product;
    private final HttpPerson device;
    private final Browsing clerk;
    private final String card;
    private String button = "block";
    private long version;

    Reading(Product product, HttpPerson device) throws Exception {
      this.product = product;
      this.device = device;
      this.clerk = product.visitor().signIn("siauliai-clerk");
      this.card =
          product
              .read(
                  "select number from medium where number like 'SB3000%' and number < 'SB30005'"
                      + " and block_reason is null")
              .get(0);
    }

    private long read(HttpResponse<String> answer) {
      assertEquals(200, answer.statusCode(), answer.body());
      return Long.parseLong(
          Browsing.found(answer.headers().firstValue("ETag").orElseThrow(), "\"v([0-9]+)-"));
    }

    private static boolean isOfMemory(HttpResponse<String> answer) {
      return answer.headers().firstValue("Age").isPresent();
    }

    /** Two versions are made, and the newest is known. */
    void beforeTheEnd() throws Exception {
      change();
      change();
      var answer = device.get(LIST);
      version = read(answer);
      assertTrue(!isOfMemory(answer), "the database is there");
    }

    private void change() throws Exception {
      long before = read(device.get(LIST));
      var looked = clerk.post("/staff/cards", "look", Map.of("number", card)).body();
      var typed = Map.of("number", card, "reason", "FRAUD", "note", "a test");
      assertEquals(200, clerk.post("/staff/cards", looked, button, typed).statusCode());
      button = button.equals("block") ? "unblock" : "block";
      Product.await("the new version", SOON, () -> read(device.get(LIST)) > before);
    }

    /** The last list is served with its age; no delta is made up. */
    void meanwhile() throws Exception {
      Product.await("that the database is missed", SOON, () -> isOfMemory(device.get(LIST)));
      for (int i = 0; i < TIMES; i++) {
        var answer = device.get(LIST);
        assertEquals(version, read(answer));
        assertTrue(isOfMemory(answer), "the database is away");
      }
      assertEquals(304, device.get(LIST + "?since=" + version).statusCode());
      var delta = device.get(LIST + "?since=" + (version - 1));
      assertEquals(410, delta.statusCode(), delta.body());
      var ack = "{\"version\": %d, \"appliedAt\": \"%s\"}".formatted(version, Instant.now());
      assertEquals(204, device.json(LIST + "/acks", ack).statusCode());
      assertEquals(503, product.visitor().get("/health/ready").statusCode());
    }

    void afterwards() throws Exception {
      Product.await("the database", SOON, () -> !isOfMemory(device.get(LIST)));
      Product.await("the desk", SOON, () -> clerk.get("/staff/cards").statusCode() == 200);
      change();
      change();
      assertEquals(200, device.get(LIST + "?since=" + version).statusCode());
    }
  }
}
