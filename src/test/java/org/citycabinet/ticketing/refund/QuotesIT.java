package org.citycabinet.ticketing.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public quotes, asked as any machine asks them. */
class QuotesIT {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String BASE = System.getProperty("base.url") + "api/v1/operators";
  private static final String REFUND =
      """
      {"product": "MONTH", "medium": "CARD", "priceCents": 3000, "reason": "UNWANTED",
       "purchasedAt": "2026-01-30T10:00:00+02:00", "firstAuthorisedAt": "2026-01-31T09:00:00+02:00",
       "requestedAt": "2026-02-10T15:00:00+02:00"}
      """;
  private static final String SALE =
      """
      {"product": "MONTH_FULL", "quantity": 1, "channel": "WEB", "at": "2026-01-20T00:00:00+02:00"}
      """;
  private static final String VALIDITY =
      """
      {"product": "MONTH", "medium": "CARD", "purchasedAt": "2026-01-30T10:00:00+02:00"}
      """;

  @Test
  void allOperatorsAreListed() throws Exception {
    var answer = get("");
    assertEquals(200, answer.statusCode());
    var operators = Json.createReader(new StringReader(answer.body())).readArray();
    assertEquals(5, operators.size());
  }

  @Test
  @Requirement({"VEN-20", "VEN-21"})
  void aSaleIsQuotedWithItsCommission() throws Exception {
    var quote = ok("/ventspils/sale-quotes", SALE);
    assertTrue(quote.getBoolean("available"));
    assertEquals(JsonValue.NULL, quote.get("reason"));
    assertEquals(2856, quote.getInt("totalCents"));
    assertEquals("21", quote.getString("clause"));
  }

  @Test
  @Requirement("VEN-12")
  void theListTellsWhatIsSoldWhere() throws Exception {
    var answer = get("/ventspils/products?at=2026-01-25T10:00:00%2B02:00&channel=WEB");
    var products = Json.createReader(new StringReader(answer.body())).readArray();
    var counterOnly =
        products.getValuesAs(JsonObject.class).stream()
            .filter(product -> !product.getBoolean("available"))
            .map(product -> product.getString("product"))
            .toList();
    assertEquals(
        "[MONTH_PENSIONER_50, MONTH_PENSIONER_90, MONTH_FAMILY_50, MONTH_FAMILY_90]",
        counterOnly.toString());
  }

  @Test
  @Requirement("RIG-13")
  void validityIsQuotedInTheOperatorsOwnTime() throws Exception {
    var quote = ok("/riga/validity-quotes", VALIDITY);
    assertEquals("2027-01-31T00:00:00+02:00", quote.getString("useBy"));
    assertEquals(JsonValue.NULL, quote.get("validUntil"));
  }

  @Test
  @Requirement("RIG-74.2.1")
  void aRefundIsQuotedWithItsClause() throws Exception {
    var quote = ok("/riga/refund-quotes", REFUND);
    assertEquals("74.2.1", quote.getString("clause"));
    assertEquals(1397, quote.getInt("amountCents"));
    assertEquals("2026-03-01T00:00:00+02:00", quote.getString("deadline"));
  }

  @ParameterizedTest
  @CsvSource({
    "product, '\"NO_SUCH\"'",
    "medium, '\"card\"'",
    "priceCents, -1",
    "priceCents, 1.5",
    "reason, '\"BORED\"'",
    "purchasedAt, '\"2026-02-30T00:00:00Z\"'",
    "requestedAt, null",
    "requestedAt, '\"2026-01-01T00:00:00Z\"'",
    "firstAuthorisedAt, '\"2026-01-01T00:00:00Z\"'",
    "firstAuthorisedAt, '\"2027-01-01T00:00:00Z\"'",
    "blockedAt, 7",
    "ticketsLeft, -1",
    "withdrawn, '\"yes\"'",
    "transitionEndsOn, '\"tomorrow\"'"
  })
  void aBadFactOfARefundIsToldByItsName(String field, String value) throws Exception {
    assertBad("/riga/refund-quotes", REFUND, field, value);
  }

  @ParameterizedTest
  @CsvSource({
    "product, null",
    "quantity, 0",
    "quantity, 1001",
    "quantity, 9999999999",
    "quantity, '\"1\"'",
    "channel, '\"web\"'",
    "at, '\"2026-01-20\"'",
    "concession, '\"WIZARD\"'"
  })
  void aBadWishToBuyIsToldByItsName(String field, String value) throws Exception {
    assertBad("/ventspils/sale-quotes", SALE, field, value);
  }

  @ParameterizedTest
  @CsvSource({"nowhere, 404", "ludza, 404"})
  void whereThereAreNoTicketsThereAreNoQuotes(String operator, int status) throws Exception {
    assertEquals(status, post("/" + operator + "/sale-quotes", SALE).statusCode());
  }

  private static void assertBad(String path, String body, String field, String value)
      throws Exception {
    var changed =
        Json.createObjectBuilder(object(body))
            .add(field, Json.createReader(new StringReader("[" + value + "]")).readArray().get(0))
            .build();
    var answer = post(path, changed.toString());
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(
        answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem"));
    assertEquals(field, object(answer.body()).getString("field"));
  }

  private static JsonObject ok(String path, String body) throws Exception {
    var answer = post(path, body);
    assertEquals(200, answer.statusCode(), answer.body());
    return object(answer.body());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(BASE + path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(BASE + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonObject object(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
