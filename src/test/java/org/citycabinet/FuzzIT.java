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
 * Every call that devices make, as the contract describes it, is sent a hundred thousand requests
 * between good and hopeless. None of them is answered by a failure of the server, each refusal is a
 * problem in words, and the books balance afterwards.
 */
@RunAsClient
@Tag("faults")
class FuzzIT extends InContainer {
  private static final int REQUESTS = 100_000;
  private static final int AT_ONCE = 8;
  private static final long SEED = 20_261_120;
  private static final int SHOWN = 20;

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();

  /**
   * A call of the contract.
   *
   * @param good what the contract shows as its body, or null
   */
  private record Call(String method, String path, JsonValue good) {}

  @Test
  void noRequestOfADeviceMakesTheServerFail() throws Exception {
    var calls = calls();
    assertTrue(calls.size() > 8, "the contract's calls of devices: " + calls.size());
    var device = People.person("device enrolled by siauliai-admin");
    inThreads(worker -> tryAll(new Fuzz(SEED + worker), device, calls));
    assertEquals(List.of(), faults.stream().limit(SHOWN).toList(), answers.toString());
    assertTrue(good() > REQUESTS / 20, "good ones get through: " + answers);
    assertEquals(new TreeMap<>(), Database.broken());
  }

  private long good() {
    return answers.entrySet().stream()
        .filter(answer -> answer.getKey().contains(" 2"))
        .mapToLong(answer -> answer.getValue().sum())
        .sum();
  }

  private void tryAll(Fuzz fuzz, HttpPerson device, List<Call> calls)
      throws IOException, InterruptedException {
    for (int i = 0; i < REQUESTS / AT_ONCE && faults.size() < SHOWN; i++) {
      var call = fuzz.one(calls);
      var address = fuzz.address(call.path());
      var body = call.good() == null ? new byte[0] : fuzz.body(call.good());
      var answer =
          call.good() == null
              ? device.get(address)
              : device.call(call.method(), address, "application/json", body);
      judge(call, address, body, answer);
    }
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

  /** The calls of devices, enrolment among them, each with the body that the contract shows. */
  private static List<Call> calls() throws IOException {
    return Contract.ofTheSources().operations().stream()
        .filter(each -> isOfDevices(each.name(), each.json().toString()))
        .flatMap(FuzzIT::call)
        .toList();
  }

  private static boolean isOfDevices(String name, String json) {
    return json.contains("{\"device\":[]}") || name.endsWith("/devices/enrolments");
  }

  private static Stream<Call> call(Contract.Operation operation) {
    var name = operation.name().split(" ", 2);
    if (!operation.json().containsKey("requestBody")) {
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
