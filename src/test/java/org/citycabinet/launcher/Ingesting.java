package org.citycabinet.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.citycabinet.HttpDevice;
import org.citycabinet.HttpPerson;

/**
 * A vehicle that hands in batches and asks about single taps, one after the other. What is not
 * answered it keeps, and sends again word for word before it goes on.
 */
final class Ingesting {
  private static final int BATCH = 20;
  private static final int IN_PROGRESS = 409;
  private static final int AWAY = 503;

  /** As long a vehicle waits before it tries again. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  private static final String BATCHES = "/api/v1/tap-batches";
  private static final String SINGLE = "/api/v1/validations";

  /** Decided, be it against the passenger. */
  private static final Set<Integer> DECIDED = Set.of(201, 303, 402, 403);

  private final HttpPerson device;
  private final String name;
  private final List<String> cards;
  private final Random random;
  private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();
  private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean ended;
  private boolean away;
  private long number;

  /** A request and how many taps it is of. */
  private record Sent(String path, String body, int taps) {}

  /**
   * A vehicle.
   *
   * @param device a caller with its token
   * @param name its number, and of what its taps are named
   * @param cards what passengers hold to its reader
   */
  Ingesting(HttpPerson device, String name, List<String> cards) {
    this.device = device;
    this.name = name;
    this.cards = cards;
    this.random = new Random(name.hashCode());
  }

  /** Works until it is ended; returns how many requests were acknowledged. */
  int work() throws InterruptedException {
    while (!ended) {
      handIn();
      if (away) {
        LockSupport.parkNanos(PAUSE.toNanos());
      } else {
        send(batch(BATCH));
        send(single());
      }
    }
    return acknowledged.size();
  }

  void end() {
    ended = true;
  }

  private void send(Sent request) throws InterruptedException {
    (isTaken(request) ? acknowledged : unanswered).add(request);
  }

  /** Whether the server says that it has it; anything but a failure to be told later is noted. */
  private boolean isTaken(Sent request) throws InterruptedException {
    try {
      var answer = device.json(request.path(), request.body());
      int status = answer.statusCode();
      boolean isBatch = request.path().equals(BATCHES);
      away = status == AWAY;
      if (isBatch ? status == 200 : DECIDED.contains(status)) {
        return true;
      }
      if (!away && !(isBatch && status == IN_PROGRESS)) {
        unexpected.add(status + " " + answer.body());
      }
    } catch (IOException e) {
      // Nobody knows whether it came: it is sent again.
      away = true;
    }
    failures.incrementAndGet();
    return false;
  }

  /** Sends again what was not answered; returns whether nothing is left of it. */
  boolean handIn() throws InterruptedException {
    for (var request : List.copyOf(unanswered)) {
      if (isTaken(request)) {
        unanswered.remove(request);
        acknowledged.add(request);
      } else if (away) {
        return false;
      }
    }
    return unanswered.isEmpty();
  }

  /** Sends everything once more; returns what is not known to the server already. */
  List<String> unknown() throws IOException, InterruptedException {
    var unknown = new ConcurrentLinkedQueue<String>();
    for (var request : acknowledged) {
      var answer = device.json(request.path(), request.body());
      if (!isKnown(request, answer)) {
        unknown.add(answer.statusCode() + " " + answer.body());
      }
    }
    return List.copyOf(unknown);
  }

  private static boolean isKnown(Sent request, HttpResponse<String> answer) {
    return request.path().equals(SINGLE)
        ? answer.statusCode() == 303
        : answer.statusCode() == 200
            && results(answer).stream()
                .allMatch(result -> result.getString("result").equals("DUPLICATE"));
  }

  private static List<JsonObject> results(HttpResponse<String> answer) {
    return HttpDevice.read(answer.body()).getJsonArray("results").getValuesAs(JsonObject.class);
  }

  /** Sends one more tap; returns the numbers that the server then misses. */
  String missing() throws IOException, InterruptedException {
    var last = batch(1);
    var answer = device.json(last.path(), last.body());
    acknowledged.add(last);
    return HttpDevice.read(answer.body()).getJsonArray("gaps").toString();
  }

  /** How many requests have failed so far. */
  int failures() {
    return failures.get();
  }

  /** How many taps are acknowledged. */
  int taps() {
    return acknowledged.stream().mapToInt(Sent::taps).sum();
  }

  /** What nobody answers who is only short of a database. */
  List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  private Sent batch(int size) {
    long from = number + 1;
    var taps = Json.createArrayBuilder();
    for (int i = 0; i < size; i++) {
      taps.add(tap().add("eventResult", 0));
    }
    var batch =
        Json.createObjectBuilder()
            .add("batchId", name + "-" + from)
            .add("sentAt", Instant.now().toString())
            .add("deviceSeqFrom", from)
            .add("deviceSeqTo", number)
            .add("blocklistVersion", 0)
            .addNull("configVersion")
            .add("taps", taps);
    return new Sent(BATCHES, batch.build().toString(), size);
  }

  private Sent single() {
    return new Sent(SINGLE, tap().build().toString(), 1);
  }

  private JsonObjectBuilder tap() {
    number++;
    return Json.createObjectBuilder()
        .add("localEventId", name + "-" + number)
        .add("deviceSeq", number)
        .add("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
        .add("mediumNumber", cards.get(random.nextInt(cards.size())))
        .add("eventType", "TAP")
        .addNull("amountCents")
        .addNull("balanceAfterCents")
        .add("creditUsed", false)
        .add("companions", 0)
        .add("vehicleId", name + "-" + random.nextInt(5))
        .add("routeId", "5")
        .addNull("tripId")
        .addNull("stopId")
        .addNull("direction")
        .add("operatingDayDate", LocalDate.now(ZoneOffset.UTC).toString());
  }
}
