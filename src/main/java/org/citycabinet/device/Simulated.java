package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.citycabinet.ticketing.wire.EventType;

/**
 * A vehicle of a fleet: it drives for days without a connection, its line is bad, its clock may be
 * wrong, it goes off in the middle of things and comes up again from its folder.
 */
final class Simulated implements AutoCloseable {
  private static final int PATIENCE = 200;
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration AWAY = Duration.ofDays(5);
  private static final Duration WRONG = Duration.ofHours(30);
  private static final int MOST_WRONG_SECONDS = 90;
  private static final int WRONG_EVERY = 40;
  private static final int ASKED_EVERY = 4;
  private static final int CRASHED_EVERY = 6;
  private static final int FEW = 5;
  private static final String TORN = "{\"localEventId\":\"torn";

  private final String name;
  private final Path folder;
  private final FleetPlan plan;
  private final FleetTally tally;
  private final Line plain;
  private final Random chance;
  private final boolean wrong;
  private final Duration off;
  private final MovedClock clock;
  private Unit unit;
  private boolean good = true;

  Simulated(int number, FleetPlan plan, Line plain, FleetTally tally) throws IOException {
    this.name = "vehicle-%04d".formatted(number);
    this.folder = plan.folder().resolve(name);
    this.plan = plan;
    this.plain = plain;
    this.tally = tally;
    this.chance = new Random(plan.seed() * 1_000_003L + number);
    this.wrong = number % WRONG_EVERY == 0;
    this.off = Duration.ofSeconds(chance.nextInt(2 * MOST_WRONG_SECONDS) - MOST_WRONG_SECONDS);
    this.clock = new MovedClock(Clock.systemUTC(), off);
    open();
  }

  private void open() throws IOException {
    var line = good ? plain : new Lossy(plain, chance, tally);
    unit = Unit.open(folder, clock, line);
  }

  /** Something that a vehicle does; a bad line may have it fail. */
  @FunctionalInterface
  private interface Deed {
    void run() throws IOException, InterruptedException;
  }

  /** Until it is done: after a crash from what the folder holds. */
  private void insist(Deed deed) throws IOException, InterruptedException {
    Exception last = null;
    for (int i = 0; i < PATIENCE; i++) {
      try {
        deed.run();
        return;
      } catch (Lossy.Off e) {
        restart();
        last = e;
      } catch (IOException | Failed e) {
        last = e;
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    throw new Failed(name + " cannot go on: " + last);
  }

  /** It comes up again; of a line that it was writing only the beginning is on the disk. */
  private void restart() throws IOException {
    unit.close();
    Files.writeString(
        folder.resolve("taps.jsonl"), TORN, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    open();
  }

  /** Enrols, over a good line: a code whose answer is lost is gone. */
  void enrol(String code) throws IOException, InterruptedException {
    if (unit.state().read(State.IDENTITY).isEmpty()) {
      var words = List.of("--code=" + code, "--url=" + plan.url(), "--vehicle=" + name);
      new Enrolling(unit).enrol(new Arguments(words));
    }
    new Syncing(unit).sync();
  }

  /** From now on its line is bad. */
  void driveOff() throws IOException {
    good = false;
    unit.close();
    open();
  }

  /** From now on its line is good again, and its clock set. */
  void comeHome() throws IOException {
    good = true;
    clock.ahead(off);
    unit.close();
    open();
  }

  /** What a card holds, as the server says. */
  JsonObject ask(String medium) throws IOException, InterruptedException {
    var raw = new Asking(unit, new Cards(unit.state())).raw(event(EventType.INFO, medium));
    return State.parse(raw.substring(raw.indexOf(' ')).getBytes(StandardCharsets.UTF_8));
  }

  private Ask event(EventType type, String medium) {
    return new Ask(type, medium, Optional.empty(), name, "1", null, null, null);
  }

  /** All that it does on the road. */
  void work(Map<String, Card> chips, List<JsonObject> loads)
      throws IOException, InterruptedException {
    for (int i = 0; i < plan.taps(); i++) {
      tap(i, chips);
      if (chance.nextInt(CRASHED_EVERY) == 0) {
        tally.count("crashes");
        restart();
      }
    }
    clock.ahead(off);
    insist(() -> new Uploading(unit).upload());
    for (int i = 0; i < Math.min(FEW, loads.size()); i++) {
      write(loads.get(i));
    }
    insist(() -> new Syncing(unit).sync());
  }

  /** The taps lie days apart, the last of them now; those of a wrong clock are in the future. */
  private void tap(int number, Map<String, Card> chips) throws IOException, InterruptedException {
    var medium = plan.media().get(chance.nextInt(plan.media().size()));
    boolean asks = chance.nextInt(ASKED_EVERY) == 0 && !wrong;
    var behind = AWAY.multipliedBy(plan.taps() - number - 1L).dividedBy(plan.taps());
    clock.ahead(asks ? off : wrong ? off.plus(WRONG) : off.minus(behind));
    var cards = new Cards(unit.state());
    if (cards.get(medium).serial().isEmpty()) {
      cards.put(chips.get(medium));
    }
    var reader = new Reader(unit, cards);
    reader.cut(!asks);
    try {
      reader.read(event(EventType.TAP, medium));
    } catch (Lossy.Off e) {
      restart();
    }
    tally.count(asks ? "taps asked about" : "taps decided in vehicles");
  }

  /** However many vehicles try to write a load, one of them has written it. */
  private void write(JsonObject load) throws IOException, InterruptedException {
    var outcome =
        Json.createObjectBuilder().add("result", "APPLIED").add("at", unit.now().toString());
    var body = outcome.build().toString();
    var id = load.getString("id");
    insist(
        () -> {
          var answer = unit.server().post("action-lists/" + id + "/outcomes", body);
          switch (answer.statusCode()) {
            case 201, 303 -> tally.wrote(id, name);
            case 409 -> tally.count("loads that another vehicle wrote");
            default -> throw new IOException("answered " + answer.statusCode());
          }
        });
  }

  /** What waits to be written to cards. */
  List<JsonObject> loads() throws IOException, InterruptedException {
    var answer = unit.server().get("action-lists", "application/json", null);
    var list = Server.json(Server.expect(answer, 200));
    return list.getJsonArray("actions").getValuesAs(JsonObject.class).stream()
        .filter(action -> action.getString("kind").equals("LOAD"))
        .filter(action -> action.getString("state").equals("WAITING"))
        .filter(action -> plan.media().contains(action.getString("mediumNumber")))
        .toList();
  }

  /** Compares what it has in its journal with what the server has. */
  void audit() throws IOException, InterruptedException {
    new FleetAudit(name, unit, tally).run();
  }

  @Override
  public void close() throws IOException {
    unit.close();
  }
}
