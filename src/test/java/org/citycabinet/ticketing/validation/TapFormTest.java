package org.citycabinet.ticketing.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Optional;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every member of a tap is checked, and the wrong one is named. */
class TapFormTest {
  private static final String GOOD =
      """
      {"localEventId": "e-1", "deviceSeq": 1, "time": "2026-03-02T08:00:00+02:00",
       "mediumNumber": "LT00001", "eventType": "TAP", "eventResult": 0, "amountCents": 90,
       "balanceAfterCents": -90, "creditUsed": true, "companions": 0, "vehicleId": "101",
       "routeId": 12, "tripId": null, "stopId": null, "direction": "outbound",
       "operatingDayDate": "2026-03-02", "unheardOf": {}}
      """;

  @Test
  void aGoodTapIsReadAndWhatIsNotKnownIsPassedOver() {
    var tap = new TapForm(json(GOOD)).read(true);
    assertEquals("2026-03-02T06:00:00Z", tap.time().toString());
    assertEquals(EventType.TAP, tap.eventType());
    assertEquals(EventResult.SUCCESS, tap.eventResult());
    assertEquals(-90, tap.balanceAfterCents());
    assertEquals("12", tap.routeId());
    assertNull(tap.tripId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localEventId", "deviceSeq", "time", "mediumNumber", "eventType", "eventResult",
        "amountCents", "balanceAfterCents", "creditUsed", "companions", "vehicleId", "routeId",
        "tripId", "stopId", "direction", "operatingDayDate"
      })
  void everyMemberMustBeThere(String member) {
    var lacking = Json.createObjectBuilder(json(GOOD)).remove(member).build();
    assertEquals(Optional.of(member), fault(lacking));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localEventId|7",
        "localEventId|\"\"",
        "localEventId|\"a\\u0000\"",
        "localEventId|\"\\ud800\"",
        "deviceSeq|0",
        "deviceSeq|1.5",
        "deviceSeq|\"1\"",
        "deviceSeq|99999999999999999999",
        "time|\"noon\"",
        "time|\"2026-03-02T08:00:00\"",
        "eventType|\"DANCE\"",
        "eventType|null",
        "eventResult|10",
        "eventResult|-1",
        "amountCents|-1",
        "amountCents|100001",
        "creditUsed|\"yes\"",
        "companions|-1",
        "vehicleId|null",
        "vehicleId|[]",
        "operatingDayDate|\"2026-02-30\"",
        "tripId|{}",
        "deviceSeq|1e99999999",
        "companions|1e99999999",
        "companions|1e-99999999",
        "routeId|12345678901234567890123456789012345678901",
        "time|\"1999-12-31T23:59:59Z\"",
        "time|\"2100-01-01T00:00:00Z\"",
        "time|\"+999999999-12-31T23:59:59Z\"",
        "operatingDayDate|\"2100-01-01\"",
        "operatingDayDate|\"+999999999-12-31\""
      })
  void aWrongValueIsNamed(String member, String value) {
    var wrong = json("{\"" + member + "\": " + value + "}");
    var body = Json.createObjectBuilder(json(GOOD)).add(member, wrong.get(member)).build();
    assertEquals(Optional.of(member), fault(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{", "{\"a\":}", "{\"n\": 1e99999999999}", "\u0000"})
  void whatIsNoJsonObjectIsRefusedAsAWhole(String body) {
    assertMalformed(body.getBytes(UTF_8));
  }

  @Test
  void whatIsTooDeepOrTooLongIsRefusedAsAWhole() {
    assertMalformed(("{\"a\":" + "[".repeat(8_000) + "]".repeat(8_000) + "}").getBytes(UTF_8));
    assertMalformed((" ".repeat(65_536) + GOOD).getBytes(UTF_8));
  }

  private static void assertMalformed(byte[] body) {
    var refused = assertThrows(Refused.class, () -> TapForm.of(new ByteArrayInputStream(body)));
    assertEquals(Optional.of("body"), refused.field());
  }

  @Test
  void aBatchSentOutsideOfThisCenturyIsRefusedBeforeAnythingIsStored() {
    var batch =
        json(
            """
            {"batchId": "b-1", "deviceSeqFrom": 1, "deviceSeqTo": 1, "blocklistVersion": 0,
             "configVersion": null, "sentAt": "+999999999-12-31T23:59:59Z", "taps": []}
            """);
    var refused = assertThrows(Refused.class, () -> TapBatch.read(batch, ""));
    assertEquals(Optional.of("sentAt"), refused.field());
  }

  @Test
  void aDriversTurnHasNoMedium() {
    var turn =
        Json.createObjectBuilder(json(GOOD))
            .add("eventType", "DIRECTION_CHANGE")
            .addNull("mediumNumber")
            .build();
    assertNull(new TapForm(turn).read(true).mediumNumber());
  }

  @Test
  void whoAsksTheServerDecidesNothing() {
    var asked = Json.createObjectBuilder(json(GOOD)).remove("eventResult").build();
    assertNull(new TapForm(asked).read(false).eventResult());
  }

  private static Optional<String> fault(JsonObject body) {
    return assertThrows(Refused.class, () -> new TapForm(body).read(true)).field();
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
