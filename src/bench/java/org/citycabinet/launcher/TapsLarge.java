package org.citycabinet.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.citycabinet.bench.Crew;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.citycabinet.bench.Vehicle;
import org.citycabinet.ledger.BareTap;
import org.citycabinet.ledger.Purse;
import org.junit.jupiter.api.Test;

/**
 * R1: taps that vehicles hand in by batches, and how long a large batch takes. R2: taps that a
 * vehicle asks about while its passenger waits. Each is paid off a card.
 */
class TapsLarge {
  private static final String OPERATOR = "siauliai";
  private static final int VEHICLES = 32;
  private static final int CARDS = 10_000;
  private static final int WARM_UP = 5_000;

  /** Only after so many has the server compiled all that a tap runs through. */
  private static final int SERVER_WARM_UP = 50_000;

  /** More at once would leave the compiler no time. */
  private static final int WARMING = 2;

  /** With all of them threads wait for each other, which is compiled once more. */
  private static final int CROWDED_WARM_UP = 20_000;

  private static final int ROUND = 3_000;

  /** So many trips of one card, each long enough after the one before to be paid. */
  private static final int HOT_ROUND = 200;

  private static final int BATCH = 500;
  private static final int DEVICES = 8;

  /** Between two trips of a card. */
  private static final Duration APART = Duration.ofHours(5);

  /** The same of the hot one: long enough that each is paid. */
  private static final Duration HOT_APART = Duration.ofMinutes(40);

  private static final Duration LATE = Duration.ofDays(6);

  private final Instant begin = Instant.now().minus(LATE).truncatedTo(ChronoUnit.SECONDS);
  private final List<Vehicle> fleet = new ArrayList<>();
  private final AtomicInteger hotCards = new AtomicInteger();
  private final AtomicInteger taps = new AtomicInteger();
  private List<Purse> cards;

  @Test
  void onlineTaps() throws IOException, SQLException {
    try (var database = Running.connect()) {
      cards = Purse.issue(database, OPERATOR, "B", CARDS);
      var ours = vehicles(database, this::ask);
      var theirs = bare();
      Crew.rate(ours.subList(0, WARMING), SERVER_WARM_UP);
      Crew.rate(ours, CROWDED_WARM_UP);
      Crew.rate(theirs, WARM_UP);
      Table.put(
          "R2",
          "online taps a second ÷ their transaction in bare JDBC, 32 at once",
          "0.45 → 0.65",
          Ratio.of(() -> Crew.rate(ours, ROUND), () -> Crew.rate(theirs, ROUND), Running.pairs()));
      Table.put(
          "R2 hot",
          "online taps a second of one card ÷ of 10,000 cards",
          "0.60",
          Ratio.of(() -> hot(database), () -> Crew.rate(ours, HOT_ROUND), Running.pairs()));
    }
  }

  @Test
  void batches() throws IOException, SQLException {
    try (var database = Running.connect()) {
      cards = Purse.issue(database, OPERATOR, "C", CARDS);
      var ours = vehicles(database, vehicle -> handIn(vehicle, BATCH));
      var theirs = bare();
      Crew.rate(ours.subList(0, WARMING), SERVER_WARM_UP / BATCH);
      Crew.rate(theirs, WARM_UP);
      Table.put(
          "R1",
          "taps a second by batches of 500 ÷ their transactions in bare JDBC, 32 at once",
          "0.60 → 0.85",
          Ratio.of(
              () -> BATCH * Crew.rate(ours, VEHICLES),
              () -> Crew.rate(theirs, ROUND),
              Running.pairs()));
    }
  }

  @Test
  void aThousandAtOnce() throws IOException, SQLException {
    try (var database = Running.connect()) {
      cards = Purse.issue(database, OPERATOR, "D", CARDS);
      List<Long> millis = Collections.synchronizedList(new ArrayList<>());
      var ours = vehicles(database, vehicle -> millis.add(timed(vehicle))).subList(0, DEVICES);
      Crew.rate(ours.subList(0, WARMING), SERVER_WARM_UP / 1_000);
      millis.clear();
      Crew.rate(ours, DEVICES * Running.pairs());
      Collections.sort(millis);
      Table.indicate(
          "R1 batch",
          "a batch of 1,000 taps, 8 devices at once, p95",
          500,
          millis.get(millis.size() * 95 / 100),
          "ms");
    }
  }

  private long timed(Vehicle vehicle) {
    long begin = System.nanoTime();
    handIn(vehicle, 1_000);
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }

  private List<Crew.Work> vehicles(Connection database, Consumer<Vehicle> work)
      throws SQLException {
    List<Crew.Work> vehicles = new ArrayList<>();
    for (int i = 0; i < VEHICLES; i++) {
      var vehicle = Vehicle.of(Running.url(), database, OPERATOR);
      fleet.add(vehicle);
      vehicles.add(() -> work.accept(vehicle));
    }
    return vehicles;
  }

  private List<Crew.Work> bare() throws SQLException {
    List<Crew.Work> connections = new ArrayList<>();
    for (int i = 0; i < VEHICLES; i++) {
      var connection = new BareTap(Running.connect(), OPERATOR);
      connections.add(
          () -> {
            int number = taps.getAndIncrement();
            connection.tap(cards.get(number % CARDS), time(number / CARDS));
          });
    }
    return connections;
  }

  /** Each round another card: as many trips of one card in a week as nobody ever makes. */
  private long hot(Connection database) {
    var card = one(database);
    var trips = new AtomicInteger();
    List<Crew.Work> works = new ArrayList<>();
    for (var vehicle : fleet) {
      works.add(
          () -> post(vehicle, card, begin.plus(HOT_APART.multipliedBy(trips.getAndIncrement()))));
    }
    return Crew.rate(works, HOT_ROUND);
  }

  private Purse one(Connection database) {
    try {
      return Purse.issue(database, OPERATOR, "H" + hotCards.incrementAndGet() + "X", 1).get(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant time(int trip) {
    return begin.plus(APART.multipliedBy(trip));
  }

  private void ask(Vehicle vehicle) {
    int number = taps.getAndIncrement();
    post(vehicle, cards.get(number % CARDS), time(number / CARDS));
  }

  private static void post(Vehicle vehicle, Purse card, Instant at) {
    vehicle.post("validations", json(vehicle, card, at, ""), 201);
  }

  private void handIn(Vehicle vehicle, int many) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      int number = taps.getAndIncrement();
      var card = cards.get(number % CARDS);
      rows.add(json(vehicle, card, time(number / CARDS), "\"eventResult\":\"SUCCESS\","));
    }
    long last = vehicle.last();
    vehicle.post(
        "tap-batches",
        """
        {"batchId":"%s","sentAt":"%s","deviceSeqFrom":%d,"deviceSeqTo":%d,
        "blocklistVersion":0,"configVersion":"0","taps":[%s]}\
        """
            .formatted(
                UUID.randomUUID(), Instant.now(), last - many + 1, last, String.join(",", rows)),
        200);
  }

  private static String json(Vehicle vehicle, Purse card, Instant at, String result) {
    return """
        {"localEventId":"%s","deviceSeq":%d,"time":"%s","mediumNumber":"%s","eventType":"TAP",%s
        "amountCents":null,"balanceAfterCents":null,"creditUsed":false,"companions":0,
        "vehicleId":"%s","routeId":"1","tripId":null,"stopId":"7","direction":"1",
        "operatingDayDate":"%s"}\
        """
        .formatted(
            UUID.randomUUID(),
            vehicle.next(),
            at,
            card.number(),
            result,
            vehicle.name(),
            at.atZone(ZoneOffset.UTC).toLocalDate());
  }
}
