package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every call that devices make, as the contract describes it, the one for tokens and that for the
 * time among them, is sent a hundred thousand requests between good and hopeless, by devices of
 * several operators. None of them is answered by a failure of the server, each refusal is a problem
 * in words, and the books balance afterwards.
 */
@RunAsClient
@Tag("faults")
class FuzzIT extends InContainer {
  private static final int REQUESTS = 100_000;
  private static final int AT_ONCE = 8;
  private static final long SEED = 20_261_120;
  private static final int SHOWN = 20;
  private static final String TOKEN = "/api/v1/devices/token";
  private static final String TIME = "/api/v1/time";
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final List<String> OPERATORS = List.of("siauliai", "riga", "ventspils", "liepaja");

  /** For these a device needs no token. */
  private static final Set<String> OPEN =
      Set.of("POST " + TOKEN, "GET " + TIME, "POST /api/v1/devices/enrolments");

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();

  /**
   * A call of the contract.
   *
   * @param good what the contract shows as its body, or null
   */
  private record Call(String method, String path, JsonValue good) {}

  /**
   * Who calls.
   *
   * @param device what knows its key
   * @param caller what bears its token
   * @param media cards of its operator
   */
  private record Sender(HttpDevice device, HttpPerson caller, List<String> media) {}

  @Test
  void noRequestOfADeviceMakesTheServerFail() throws Exception {
    var calls = calls();
    var paths = calls.stream().map(Call::path).distinct().toList();
    assertTrue(paths.containsAll(List.of(TOKEN, TIME)), paths.toString());
    assertTrue(calls.size() > 10, "the contract's calls of devices: " + calls.size());
    var senders = new ArrayList<Sender>();
    for (var operator : OPERATORS) {
      senders.add(sender(operator));
    }
    inThreads(
        worker -> tryAll(new Fuzz(SEED + worker), senders.get(worker % senders.size()), calls));
    assertEquals(List.of(), faults.stream().limit(SHOWN).toList(), answers.toString());
    assertTrue(good() > REQUESTS / 20, "good ones get through: " + answers);
    for (var path : List.of(TOKEN + " 200", TOKEN + " 400", TOKEN + " 401", TIME + " 200")) {
      assertTrue(answers.containsKey(path), path + " in " + answers);
    }
    assertEquals(new TreeMap<>(), Database.broken());
  }

  private static Sender sender(String operator) throws Exception {
    var device = new HttpDevice(People.person(operator + "-admin"));
    return new Sender(device, device.signedIn(), cards(operator));
  }

  /** As many as nobody taps thousands of times, each late tap of which rates the others again. */
  private static List<String> cards(String operator) throws Exception {
    Database.write(
        "insert into medium (id, operator, number, kind, issue_serial, issued_on, version)"
            + " select uuid(), operator, concat('FZ', lpad(seq, 10, '0')), 'CARD',"
            + " next_serial + seq, current_date, 1"
            + " from seq_1_to_500, issue_counter where operator = ?",
        operator);
    Database.write(
        "update issue_counter set next_serial = next_serial + 501 where operator = ?", operator);
    return Database.read(
        "select number from medium where operator = ? and number like 'FZ%'", operator);
  }

  private long good() {
    return answers.entrySet().stream()
        .filter(answer -> answer.getKey().contains(" 2"))
        .mapToLong(answer -> answer.getValue().sum())
        .sum();
  }

  private void tryAll(Fuzz fuzz, Sender sender, List<Call> calls)
      throws IOException, InterruptedException {
    for (int i = 0; i < REQUESTS / AT_ONCE && faults.size() < SHOWN; i++) {
      var call = fuzz.one(calls);
      var address = fuzz.address(call.path());
      var body = body(fuzz, sender, call);
      var answer =
          body.length == 0 && call.method().equals("GET")
              ? sender.caller().get(address)
              : sender.caller().call(call.method(), address, type(call), body);
      judge(call, address, body, answer);
    }
  }

  private static byte[] body(Fuzz fuzz, Sender sender, Call call) {
    if (call.path().equals(TOKEN)) {
      return fuzz.form(GRANT, sender.device().assertion());
    }
    return call.good() == null ? new byte[0] : fuzz.body(call.good(), fuzz.one(sender.media()));
  }

  private static String type(Call call) {
    return call.path().equals(TOKEN) ? HtmlForm.URL_ENCODED : "application/json";
  }

  private void judge(Call call, String address, byte[] body, HttpResponse<String> answer) {
    int status = answer.statusCode();
    answers.computeIfAbsent(call.path() + " " + status, any -> new LongAdder()).increment();
    // A backslash in an address is refused by the server before anything of ours is asked.
    boolean told =
        status < 400
            || address.contains("%5C")
            || answer.headers().firstValue("Content-Type").orElse("").contains("problem+json");
    if (status >= 500 || !told) {
      var sent = new String(body, StandardCharsets.UTF_8);
      faults.add(call.method() + " " + address + " " + sent + ": " + status + " " + answer.body());
    }
  }

  /** The calls of devices, each with the body that the contract shows. */
  private static List<Call> calls() throws IOException {
    return Contract.ofTheSources().operations().stream()
        .filter(each -> isOfDevices(each.name(), each.json().toString()))
        .flatMap(FuzzIT::call)
        .toList();
  }

  private static boolean isOfDevices(String name, String json) {
    return json.contains("{\"device\":[]}") || OPEN.contains(name);
  }

  private static Stream<Call> call(Contract.Operation operation) {
    var name = operation.name().split(" ", 2);
    if (!operation.json().containsKey("requestBody") || name[1].equals(TOKEN)) {
      return Stream.of(new Call(name[0], name[1], null));
    }
    var content =
        operation
            .json()
            .getJsonObject("requestBody")
            .getJsonObject("content")
            .getJsonObject("application/json");
    return content.containsKey("example")
        ? Stream.of(new Call(name[0], name[1], content.get("example")))
        : content.getJsonObject("examples").values().stream()
            .map(each -> new Call(name[0], name[1], each.asJsonObject().get("value")));
  }

  /** What one of the callers does. */
  @FunctionalInterface
  private interface Worker {
    void work(int worker) throws IOException, InterruptedException;
  }

  private static void inThreads(Worker worker) throws Exception {
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < AT_ONCE; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  worker.work(number);
                  return null;
                }));
      }
      for (var each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
