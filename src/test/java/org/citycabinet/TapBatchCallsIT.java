package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many taps are taken in one go, in which form, and that nothing of a refused batch stays. */
@RunAsClient
class TapBatchCallsIT extends InContainer {
  private static final String CALL = "/api/v1/tap-batches";
  private static final int MOST_TAPS = 1_000;
  private static final int MOST_BYTES = 512 * 1_024;
  private static final String PAD = ",\"pad\":\"\"}";

  private HttpDevice device;
  private HttpPerson caller;

  @BeforeEach
  void aDeviceOfItsOwn() throws Exception {
    device = new HttpDevice(People.person("siauliai-admin"));
    caller = device.signedIn();
  }

  @Test
  void aThousandTapsAreTakenAndOneMoreIsTooMany() throws Exception {
    var refused = send(batch("1001", MOST_TAPS + 1, taps(MOST_TAPS + 1)));
    assertProblem(413, "too-large", refused);
    assertTrue(refused.body().contains("1,000"), refused.body());
    assertTrue(nothingIsStored());
    var taken = send(batch("1000", MOST_TAPS, taps(MOST_TAPS)));
    assertEquals(200, taken.statusCode());
    assertEquals(MOST_TAPS, results(taken).size());
    assertEquals(Set.of("ACCEPTED"), Set.copyOf(results(taken)));
    assertEquals(MOST_TAPS, stored());
  }

  /** As empty objects they are fewer bytes than are allowed, as whole taps far more. */
  @Test
  void aHundredThousandTapsAreTooMany() throws Exception {
    int many = 100_000;
    assertProblem(413, "too-large", send(batch("empty", many, "{},".repeat(many - 1) + "{}")));
    assertProblem(413, "too-large", send(batch("whole", many, taps(many))));
    assertTrue(nothingIsStored());
  }

  @Test
  void halfAMebibyteIsTakenAndOneByteMoreIsTooMuch() throws Exception {
    var small = batch("bytes", 1, taps(1));
    int missing = MOST_BYTES - small.length() + 1 - PAD.length();
    assertProblem(413, "too-large", send(padded(small, missing + 1)));
    assertTrue(nothingIsStored());
    var most = padded(small, missing);
    assertEquals(MOST_BYTES, most.getBytes(StandardCharsets.UTF_8).length);
    assertEquals(200, send(most).statusCode());
    assertEquals(1, stored());
  }

  private static String padded(String batch, int bytes) {
    return batch.substring(0, batch.length() - 1)
        + PAD.replace("\"\"", '"' + "x".repeat(bytes) + '"');
  }

  @Test
  void theNameOfABatchIsNotAnothers() throws Exception {
    var first = batch("name", 1, taps(1));
    assertEquals(List.of("ACCEPTED"), results(send(first)));
    assertEquals(List.of("DUPLICATE"), results(send(first)), "the very same is taken again");
    assertProblem(422, "mismatch", send(batch("name", 2, taps(2))));
    assertEquals(1, stored());
  }

  /** A node that died in the midst of it does not come back: after two minutes it is taken up. */
  @Test
  void aBatchInProgressWaitsUntilItMustBeLost() throws Exception {
    var batch = batch("progress", 1, taps(1));
    Database.write(
        "insert into tap_batch (device_id, batch_id, sha256, begun_at)"
            + " values (?, 'progress', ?, utc_timestamp(6))",
        device.id(),
        sha256(batch));
    assertProblem(409, "rule", send(batch));
    assertEquals(0, stored());
    Database.write(
        "update tap_batch set begun_at = begun_at - interval 121 second where device_id = ?",
        device.id());
    assertEquals(List.of("ACCEPTED"), results(send(batch)));
  }

  private static String sha256(String body) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is wrong inside of a tap spoils the whole where it is no JSON of one meaning. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"deviceSeq\":1,\"deviceSeq\":2",
        "\"deviceSeq\":01",
        "\"deviceSeq\":NaN",
        "\"deviceSeq\":1,",
        "\"deviceSeq\":1 /* one */",
        "'deviceSeq':1",
        "\"deviceSeq\":1,\"pad\":\"\\x\""
      })
  void whatIsNoJsonOfOneMeaningIsRefused(String instead) throws Exception {
    var spoilt = batch("malformed", 1, taps(1).replace("\"deviceSeq\":1", instead));
    assertProblem(400, "invalid", send(spoilt));
    assertTrue(nothingIsStored());
  }

  @Test
  void whatIsNestedTooDeeplyIsRefused() throws Exception {
    var deep = "\"pad\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",\"deviceSeq\":1";
    var spoilt = batch("deep", 1, taps(1).replace("\"deviceSeq\":1", deep));
    assertProblem(400, "invalid", send(spoilt));
    assertTrue(nothingIsStored());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-32"})
  void whatIsNotUtf8IsRefusedWhateverItSaysItIs(String charset) throws Exception {
    var spoilt = batch("charset", 1, taps(1).replace("\"101\"", "\"101\u00e4\""));
    var bytes = spoilt.getBytes(Charset.forName(charset));
    for (var type : List.of("application/json", "application/json; charset=" + charset)) {
      assertProblem(400, "invalid", caller.call("POST", CALL, type, bytes));
    }
    assertTrue(nothingIsStored());
  }

  /** A word that nobody knows spoils its own tap only, and a member that nobody knows none. */
  @Test
  void unknownWordsAreRefusedTapByTapAndUnknownMembersAreNot() throws Exception {
    var taps =
        tap(1).replace("\"INFO\"", "\"DANCE\"")
            + ","
            + tap(2).replace("{", "{\"unheardOf\":{\"of\":[1]},");
    var answer = send(batch("words", 2, taps));
    assertEquals(List.of("REJECTED", "ACCEPTED"), results(answer));
    var refused = HttpDevice.read(answer.body()).getJsonArray("results").getJsonObject(0);
    assertEquals("eventType", refused.getString("field"));
  }

  /** The device says how far its numbers go; the last ones are in no batch. */
  @Test
  void numbersThatAreMissingAtTheEndOfABatchAreSeen() throws Exception {
    assertEquals("1 [2-4]", gaps(send(batch("end-1", 4, tap(1)))), "announced and not sent");
    assertTrue(devicePage().contains("2–4"));
    assertEquals("3 [4-4]", gaps(send(batch("end-2", 3, tap(2) + "," + tap(3)))), "4 still is");
    assertTrue(devicePage().contains("Missing taps"));
    assertEquals("4 []", gaps(send(batch("end-3", 4, tap(4)))));
    assertFalse(devicePage().contains("Missing taps"));
  }

  /** The last number that has come without a gap, and what is missing beyond. */
  private static String gaps(HttpResponse<String> answer) {
    var said = HttpDevice.read(answer.body());
    var missing =
        said.getJsonArray("gaps").getValuesAs(JsonObject.class).stream()
            .map(gap -> gap.getInt("from") + "-" + gap.getInt("to"))
            .toList();
    return said.getInt("nextExpectedSeq") - 1 + " " + missing;
  }

  private String devicePage() throws IOException, InterruptedException {
    return People.person("siauliai-clerk").get("/staff/device?id=" + device.id()).body();
  }

  private HttpResponse<String> send(String batch) throws IOException, InterruptedException {
    return caller.json(CALL, batch);
  }

  private static void assertProblem(int status, String type, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("/problems/" + type), answer.body());
  }

  private static List<String> results(HttpResponse<String> answer) {
    return HttpDevice.read(answer.body())
        .getJsonArray("results")
        .getValuesAs(each -> each.asJsonObject().getString("result"));
  }

  private int stored() throws SQLException, IOException {
    return count("tap");
  }

  private boolean nothingIsStored() throws SQLException, IOException {
    return count("tap") + count("tap_case") + count("tap_batch") == 0;
  }

  private int count(String table) throws SQLException, IOException {
    var rows = Database.read("select count(*) from " + table + " where device_id = ?", device.id());
    return Integer.parseInt(rows.get(0));
  }

  private String batch(String name, long to, String taps) {
    return Json.createObjectBuilder()
        .add("batchId", name)
        .add("sentAt", Instant.now().toString())
        .add("deviceSeqFrom", 1)
        .add("deviceSeqTo", to)
        .add("blocklistVersion", 0)
        .addNull("configVersion")
        .add("taps", "TAPS")
        .build()
        .toString()
        .replace("\"TAPS\"", "[" + taps + "]");
  }

  private static String taps(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(TapBatchCallsIT::tap)
        .collect(Collectors.joining(","));
  }

  private static String tap(int number) {
    return Json.createObjectBuilder()
        .add("localEventId", "e-" + number)
        .add("deviceSeq", number)
        .add("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
        .add("mediumNumber", "SB30001188")
        .add("eventType", "INFO")
        .add("eventResult", 0)
        .addNull("amountCents")
        .addNull("balanceAfterCents")
        .add("creditUsed", false)
        .add("companions", 0)
        .add("vehicleId", "101")
        .addNull("routeId")
        .addNull("tripId")
        .addNull("stopId")
        .addNull("direction")
        .add("operatingDayDate", "2026-01-20")
        .build()
        .toString();
  }
}
