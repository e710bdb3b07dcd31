package org.citycabinet;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a device says of itself, and what staff see and do of it. */
@RunAsClient
class FleetCallsIT extends InContainer {
  private static final String STATUS = "/api/v1/devices/self/status";
  private static final String ADMIN = "liepaja-admin";
  private static final String CLERK = "liepaja-clerk";

  @Test
  void whatADeviceSaysIsSeenByStaffOfItsOperatorOnly() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var caller = device.signedIn();
    var mark = "validator " + UUID.randomUUID();
    var answer = caller.json(STATUS, status(mark, 2_500, 7, Duration.ofMinutes(5)));
    assertEquals(200, answer.statusCode(), answer.body());
    var told = HttpDevice.read(answer.body());
    assertTrue(Math.abs(told.getJsonNumber("clockSkewMs").longValue() - 300_000) < 20_000);
    assertFalse(told.getBoolean("newKeyWanted"));
    await(() -> page(CLERK, device).contains(mark));
    assertTrue(page(CLERK, device).contains("Wrong clock"));
    assertTrue(page(CLERK, device).contains("Taps not uploaded"));
    assertEquals(404, open("ventspils-clerk", device).statusCode());
    assertFalse(fleet("ventspils-clerk", "search=" + mark.replace(" ", "+")).contains(mark));
    assertTrue(fleet(CLERK, "which=ALARMS&search=" + mark.replace(" ", "+")).contains(mark));
  }

  @Test
  void theListThatADeviceHoldsIsKnownFromWhatItAsks() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var caller = device.signedIn();
    var tag = list(caller, "").headers().firstValue("ETag").orElseThrow();
    long version = Long.parseLong(tag.replaceAll("\"v(\\d+)-.*", "$1"));
    assertEquals("0", csv(device, 7), "it has asked as one that holds nothing");
    list(caller, "?since=" + version);
    await(() -> csv(device, 7).equals(String.valueOf(version)));
    assertEquals("0", csv(device, 8));
    assertEquals(410, list(caller, "?since=" + (version + 5)).statusCode());
    assertEquals(
        400,
        caller.json("/api/v1/blocklist/acks", ack(version + 5, "TRUNCATED")).statusCode(),
        "a version that was never made");
    assertEquals(
        204, caller.json("/api/v1/blocklist/acks", ack(version, "TRUNCATED")).statusCode());
    await(() -> page(CLERK, device).contains("the list is cut off"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sentAt| null",
        "sentAt| \"now\"",
        "software| \" \"",
        "software| 5",
        "tapsWaiting| -1",
        "tapsWaiting| \"1\"",
        "lastDeviceSeq| 1.5",
        "blocklistVersion| -1",
        "blocklistVersion| 999999999999"
      })
  void whatIsWrongInAStatusIsNamed(String member, String value) throws Exception {
    var right = HttpDevice.read(status("validator 1", 0, 0, Duration.ZERO));
    var spoilt =
        Json.createObjectBuilder(right)
            .add(member, HttpDevice.read("{\"is\": " + value + "}").get("is"))
            .build();
    var answer = People.person("device enrolled by " + ADMIN).json(STATUS, spoilt.toString());
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(member, HttpDevice.read(answer.body()).getString("field"));
  }

  @Test
  void whatItDecidedByAnOldListIsAnAlarm() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var caller = device.signedIn();
    caller.json(STATUS, degraded("EXPIRED", "3"));
    caller.json(STATUS, status("validator 1", 0, 0, Duration.ZERO));
    await(() -> page(CLERK, device).contains("Decided by an old list"));
    assertTrue(page(CLERK, device).contains("5 trips"));
    for (var wrong : List.of(degraded("OLD", "3"), degraded("DUE", "-1"), degraded("DUE", "1.5"))) {
      assertEquals(400, caller.json(STATUS, wrong).statusCode(), wrong);
    }
    var noObject = degraded("DUE", "3").replaceFirst("\\{\"worst.*?}", "7");
    var answer = caller.json(STATUS, noObject);
    assertEquals("degraded", HttpDevice.read(answer.body()).getString("field"));
  }

  private static String degraded(String worst, String granted) {
    var said =
        "{\"worst\":\"%s\",\"since\":\"%2$s\",\"until\":\"%2$s\",\"granted\":%3$s,\"refused\":2}"
            .formatted(worst, Instant.now(), granted);
    var status = status("validator 1", 0, 0, Duration.ZERO);
    return status.substring(0, status.lastIndexOf('}')) + ",\"degraded\":" + said + "}";
  }

  @Test
  void anEventAskedAboutUnderTheNameOfAnotherIsKeptForAPerson() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var caller = device.signedIn();
    var time = Instant.now().toString();
    assertEquals(404, ask(caller, time, "101"), "nobody knows the card");
    assertEquals(303, ask(caller, time, "101"));
    assertFalse(page(CLERK, device).contains("Contradicting taps"));
    assertEquals(409, ask(caller, time, "102"));
    assertEquals(409, ask(caller, time, "102"));
    assertTrue(page(CLERK, device).contains("different taps under one name or number (1)"));
  }

  private static int ask(HttpPerson caller, String time, String vehicle) throws Exception {
    var tap =
        "{'localEventId':'asked','deviceSeq':1,'time':'%s','mediumNumber':'ZZ99999999',"
            + "'eventType':'TAP','amountCents':null,'balanceAfterCents':null,'creditUsed':false,"
            + "'companions':0,'vehicleId':'%s','routeId':null,'tripId':null,'stopId':null,"
            + "'direction':null,'operatingDayDate':'2026-11-20'}";
    var body = tap.formatted(time, vehicle).replace('\'', '"');
    return caller.json("/api/v1/validations", body).statusCode();
  }

  @Test
  void numbersGivenAgainAreAnAlarmUntilSomebodyLookedIntoIt() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var caller = device.signedIn();
    caller.json(STATUS, status("validator 1", 0, 40, Duration.ZERO));
    await(() -> page(CLERK, device).contains("validator 1"));
    caller.json(STATUS, status("validator 2", 0, 12, Duration.ZERO));
    await(() -> page(CLERK, device).contains("Numbers rolled back"));
    var refused = press(device, "settle", Map.of("found", " "));
    assertEquals(200, refused.statusCode());
    assertEquals(302, press(device, "settle", Map.of("found", "restored")).statusCode());
    assertFalse(page(CLERK, device).contains("Numbers rolled back"));
  }

  @Test
  void aDeviceLearnsWhereItIsUsedAndChangesItsKeyWhenStaffWantIt() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    assertEquals(302, press(device, "assign", Map.of("vehicle", "102", "line", "7")).statusCode());
    assertEquals(302, press(device, "wantKey", Map.of()).statusCode());
    var caller = device.signedIn();
    var told = HttpDevice.read(caller.json(STATUS, status("v", 0, 0, Duration.ZERO)).body());
    assertEquals("102", told.getString("vehicleId"));
    assertEquals("7", told.getString("routeId"));
    assertTrue(told.getBoolean("newKeyWanted"));
    var changed = device.changeKey(caller);
    assertEquals(200, changed.statusCode(), changed.body());
    assertEquals(changed.body(), device.sendKeyAgain(caller).body(), "it is the same key");
    assertEquals(401, device.token(device.assertionByOldKey()).statusCode());
    assertEquals(200, device.token(device.assertion()).statusCode());
    told = HttpDevice.read(caller.json(STATUS, status("v", 0, 0, Duration.ZERO)).body());
    assertFalse(told.getBoolean("newKeyWanted"));
  }

  @Test
  void aKeyThatTheDeviceDoesNotHoldIsRefused() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var answer = device.sendForeignKey(device.signedIn());
    assertEquals(400, answer.statusCode());
    assertEquals("signature", HttpDevice.read(answer.body()).getString("field"));
  }

  @Test
  void aDeviceIsTakenOutOfUseWithAReasonThatIsKept() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var reason = "stolen " + UUID.randomUUID();
    assertEquals(200, press(device, "disable", Map.of("why", "")).statusCode());
    assertEquals(302, press(device, "disable", Map.of("why", reason)).statusCode());
    assertEquals(403, device.token(device.assertion()).statusCode());
    assertTrue(page(CLERK, device).contains(reason));
    assertEquals(
        "1",
        Database.read(
                "select count(*) from audit_entry where action = 'fleet.disable'"
                    + " and subject_id = ? and details = ? and actor = ?",
                device.id(),
                reason,
                ADMIN)
            .get(0));
  }

  @Test
  void whatWouldBeAFormulaInASpreadsheetIsNone() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    device.signedIn().json(STATUS, status("=1+1", 0, 0, Duration.ZERO));
    await(() -> csv(device, 5).equals("'=1+1"));
  }

  @ParameterizedTest
  @CsvSource({"which,EVERYTHING", "sort,COLOUR", "below,-1", "chips,x"})
  void whatIsWrongInAnExportIsNamed(String name, String value) throws Exception {
    var answer = People.person(CLERK).get("/api/v1/staff/devices.csv?" + name + "=" + value);
    assertEquals(400, answer.statusCode());
    assertEquals(name, HttpDevice.read(answer.body()).getString("field"));
    assertEquals(
        200, People.person(CLERK).get("/staff/devices?" + name + "=" + value).statusCode());
  }

  private static String csv(HttpDevice device, int column)
      throws IOException, InterruptedException {
    var lines = People.person(CLERK).get("/api/v1/staff/devices.csv?search=" + device.id()).body();
    return lines.split("\r\n", -1)[1].split(",", -1)[column];
  }

  private static HttpResponse<String> list(HttpPerson caller, String query)
      throws IOException, InterruptedException {
    return caller.get("/api/v1/blocklist" + query);
  }

  private static String fleet(String who, String query) throws IOException, InterruptedException {
    return People.person(who)
        .get("/staff/devices?" + query)
        .body()
        .replaceAll("value=\"[^\"]*\"", "");
  }

  private static HttpResponse<String> open(String who, HttpDevice device)
      throws IOException, InterruptedException {
    return People.person(who).get("/staff/device?id=" + device.id());
  }

  private static String page(String who, HttpDevice device)
      throws IOException, InterruptedException {
    return open(who, device).body();
  }

  private static HttpResponse<String> press(
      HttpDevice device, String button, Map<String, String> typed)
      throws IOException, InterruptedException {
    var form =
        HtmlForm.all(page(ADMIN, device)).stream()
            .filter(f -> f.buttons().contains(button) || f.destroying().contains(button))
            .findFirst()
            .orElseThrow();
    return People.person(ADMIN)
        .send("/staff/device?id=" + device.id(), form.with(typed).pressing(button));
  }

  private static String ack(long version, String flaw) {
    return Json.createObjectBuilder()
        .add("version", version)
        .add("appliedAt", Instant.now().toString())
        .add("flaw", flaw)
        .build()
        .toString();
  }

  private static String status(String software, int waiting, long last, Duration late) {
    return Json.createObjectBuilder()
        .add("sentAt", Instant.now().minus(late).toString())
        .add("software", software)
        .add("tapsWaiting", waiting)
        .add("lastDeviceSeq", last)
        .add("blocklistVersion", 0)
        .build()
        .toString();
  }
}
