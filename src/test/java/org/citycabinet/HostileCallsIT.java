package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every call that takes a body is sent what nobody should send. {@code hostile/bodies.json} has a
 * good body for each; of it one member at a time is spoilt. The answer is a problem that names the
 * member, and nothing is written. Its {@code free} members may be any short text or number; the
 * clock's good body is one that it does not follow.
 */
@RunAsClient
class HostileCallsIT extends InContainer {
  private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

  /** A signed body and a form: they have tests of their own. */
  private static final Set<String> OTHER_FORMS =
      Set.of("POST /api/v1/devices/token", "POST /api/v1/payments/callback");

  private static final String JSON = "application/json";

  /**
   * What no member may be, whatever it is for; but for {@code true} where its good value may be.
   */
  private static List<String> wrong(JsonValue good) {
    var all =
        List.of(
            "[]",
            "{}",
            "1e400",
            "99999999999999999999",
            "1.5",
            "\"1,5\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(5_000) + "\"",
            "\"\uD83D\uDE00\"",
            "\"2026-02-30T10:00:00Z\"");
    return good == JsonValue.NULL || good == JsonValue.FALSE
        ? all
        : Stream.concat(all.stream(), Stream.of("true")).toList();
  }

  /** Whoever comes for the first time signs in, enrols, and makes the first list. */
  @BeforeAll
  static void everybodyHasCome() throws IOException, InterruptedException {
    for (var call : bodies().values()) {
      People.person(call.asJsonObject().getString("caller")).get("/api/v1/blocklist");
    }
  }

  /** Each stream of a connection would stay in memory as long as that is open. */
  @Test
  void whoOffersHttp2IsToldToSpeakHttp1() throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    var address = URI.create(People.person("visitor").base() + "/api/v1/time");
    for (String method : List.of("GET", "POST")) {
      var offer =
          HttpRequest.newBuilder(address)
              .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{}"))
              .build();
      var answer = client.send(offer, HttpResponse.BodyHandlers.ofString());
      assertEquals(HttpClient.Version.HTTP_1_1, answer.version(), method);
      assertEquals(400, answer.statusCode(), method);
      assertTrue(answer.body().contains("without the header Upgrade"), answer.body());
    }
  }

  @Test
  void everyCallWithABodyIsTried() throws IOException {
    var known = new TreeSet<>(bodies().keySet());
    known.addAll(OTHER_FORMS);
    assertEquals(
        new TreeSet<>(Addresses.calls().stream().filter(c -> !c.startsWith("GET")).toList()),
        known);
  }

  /**
   * Of the free members one is the name of an empty batch, which is remembered, and that the number
   * it announces is missing.
   */
  @Test
  void aSpoiltMemberIsNamed() throws IOException, InterruptedException, SQLException {
    var before = Database.sums();
    var faults = new ArrayList<String>();
    for (var call : bodies().entrySet()) {
      var body = call.getValue().asJsonObject().getJsonObject("body");
      for (var member : body.entrySet()) {
        for (String value : wrong(member.getValue())) {
          if (!value.equals(member.getValue().toString())) {
            judge(call, member.getKey(), value, faults);
          }
        }
      }
    }
    assertEquals(List.of(), faults);
    assertEquals(Set.of("tap_batch", "tap_gap", "tap_sequence"), Database.changed(before));
  }

  /** A text that is merely unknown may be answered as missing; all else is at fault by its name. */
  private static void judge(
      Map.Entry<String, JsonValue> call, String member, String value, List<String> faults)
      throws IOException, InterruptedException {
    var said = call.getValue().asJsonObject();
    var answer = send(call, with(said.getJsonObject("body"), member, value));
    int status = answer.statusCode();
    var field = problem(answer).getString("field", "");
    boolean told = status == 400 && (field.equals(member) || value.equals("{}"));
    boolean unknown = value.startsWith("\"") && status >= 400 && status < 500 && isProblem(answer);
    boolean free =
        said.toString().matches(".*\"free\":\\[[^]]*\"" + member + "\".*") && status < 500;
    if (!told && !unknown && !free) {
      String shown = value.length() > 40 ? value.substring(0, 40) : value;
      faults.add(call.getKey() + " " + member + " = " + shown + ": " + status + " " + field);
    }
  }

  @Test
  void aMemberThatIsMissingIsNamed() throws IOException, InterruptedException {
    var faults = new ArrayList<String>();
    for (var call : bodies().entrySet()) {
      var body = call.getValue().asJsonObject().getJsonObject("body");
      for (var member : body.entrySet()) {
        var without = Json.createObjectBuilder(body).remove(member.getKey()).build();
        var answer = send(call, without.toString());
        if (answer.statusCode() >= 500 || (answer.statusCode() == 400 && !isProblem(answer))) {
          faults.add(call.getKey() + " without " + member.getKey() + ": " + answer.statusCode());
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void whatIsNotOneJsonObjectIsRefusedAsAWhole()
      throws IOException, InterruptedException, SQLException {
    var before = Database.sums();
    var faults = new ArrayList<String>();
    for (var call : bodies().entrySet()) {
      String good = call.getValue().asJsonObject().getJsonObject("body").toString();
      for (var spoilt : spoilt(good).entrySet()) {
        var answer = send(call, spoilt.getValue());
        if (!Set.of(400, 413).contains(answer.statusCode()) || !isProblem(answer)) {
          faults.add(call.getKey() + " " + spoilt.getKey() + ": " + answer.statusCode());
        }
      }
    }
    assertEquals(List.of(), faults);
    assertEquals(Set.of(), Database.changed(before));
  }

  private static Map<String, byte[]> spoilt(String good) {
    var all = new LinkedHashMap<String, byte[]>();
    Stream.of(
            "",
            "null",
            "[]",
            "[" + good + "]",
            "1",
            "\"x\"",
            "not json",
            good + " x",
            good + good,
            good + "]")
        .forEach(text -> all.put(text, text.getBytes(StandardCharsets.UTF_8)));
    String first = good.replaceAll("^\\{(\"\\w+\":[^,{}\\[\\]]*).*", "$1");
    all.put(
        "one member twice",
        good.replaceFirst("}$", "," + first + "}").getBytes(StandardCharsets.UTF_8));
    all.put("cut off", good.substring(0, good.length() - 1).getBytes(StandardCharsets.UTF_8));
    all.put(
        "deep",
        ("{\"a\":" + "[".repeat(8000) + "]".repeat(8000) + "}").getBytes(StandardCharsets.UTF_8));
    all.put(
        "not UTF-8",
        good.replaceFirst("\\{", "{\"a\":\"\u00ff\",").getBytes(StandardCharsets.ISO_8859_1));
    all.put("huge", ("{\"a\":\"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8));
    return all;
  }

  @Test
  void anotherContentTypeOrMethodIsRefused() throws IOException, InterruptedException {
    var faults = new ArrayList<String>();
    for (var call : bodies().entrySet()) {
      byte[] good = bytes(call.getValue().asJsonObject().getJsonObject("body").toString());
      var caller = People.person(call.getValue().asJsonObject().getString("caller"));
      for (String type : List.of("text/plain", HtmlForm.URL_ENCODED, "application/xml")) {
        int status = caller.call("POST", path(call.getKey()), type, good).statusCode();
        if (status != 415) {
          faults.add(call.getKey() + " " + type + ": " + status);
        }
      }
      for (String method : List.of("PUT", "DELETE", "PATCH")) {
        int status = caller.call(method, path(call.getKey()), JSON, new byte[0]).statusCode();
        if (status != 405) {
          faults.add(method + " " + call.getKey() + ": " + status);
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  private static String with(JsonObject body, String member, String value) {
    var all = new LinkedHashMap<String, String>();
    body.forEach((name, good) -> all.put(name, good.toString()));
    all.put(member, value);
    return all.entrySet().stream()
        .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }

  private static HttpResponse<String> send(Map.Entry<String, JsonValue> call, String body)
      throws IOException, InterruptedException {
    return send(call, bytes(body));
  }

  private static HttpResponse<String> send(Map.Entry<String, JsonValue> call, byte[] body)
      throws IOException, InterruptedException {
    var caller = ((JsonString) call.getValue().asJsonObject().get("caller")).getString();
    return People.person(caller).call("POST", path(call.getKey()), JSON, body);
  }

  private static String path(String call) {
    return call.replaceFirst("\\w+ ", "").replace("{operator}", "riga").replace("{id}", NOTHING);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isProblem(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("application/problem+json"))
        .isPresent();
  }

  private static JsonObject problem(HttpResponse<String> answer) {
    return isProblem(answer) ? HttpDevice.read(answer.body()) : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static JsonObject bodies() {
    try {
      return HttpDevice.read(Files.readString(Path.of("src/test/resources/hostile/bodies.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
