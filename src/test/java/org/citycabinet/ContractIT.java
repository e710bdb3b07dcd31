package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The running portal serves the description of its API, and answers as it says. */
class ContractIT {
  private static final String BASE = System.getProperty("base.url").replaceAll("/$", "");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Contract contract;

  ContractIT() throws IOException {
    contract = Contract.ofTheSources();
  }

  @Test
  void theServedDescriptionIsTheWholeOne() throws IOException, InterruptedException {
    var served = Contract.parse(answer("GET", "/openapi", "")).asJsonObject();
    assertEquals(contract.document().get("components"), served.get("components"));
    var paths = contract.document().getJsonObject("paths");
    assertEquals(paths.keySet(), served.getJsonObject("paths").keySet());
    paths.forEach(
        (path, calls) ->
            calls
                .asJsonObject()
                .forEach(
                    (verb, call) ->
                        assertEquals(
                            withoutEmptySecurity(call.asJsonObject()),
                            served.getJsonObject("paths").getJsonObject(path).getJsonObject(verb),
                            path)));
  }

  /** An empty list of callers is not written by the server; none is the same as no list. */
  private static JsonObject withoutEmptySecurity(JsonObject call) {
    return call.getJsonArray("security").isEmpty()
        ? Json.createObjectBuilder(call).remove("security").build()
        : call;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sale-quotes", "validity-quotes", "refund-quotes"})
  void theExampleOfAQuoteIsAnsweredAsDescribed(String quote)
      throws IOException, InterruptedException {
    var operation = operation("POST /api/v1/operators/{operator}/" + quote);
    var example = contract.bodies(operation).findFirst().orElseThrow().getValue().get("example");
    check(operation, "/api/v1/operators/ventspils/" + quote, example.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/operators", "/api/v1/time"})
  void whatIsOpenToEverybodyIsAnsweredAsDescribed(String path)
      throws IOException, InterruptedException {
    check(operation("GET " + path), path, "");
  }

  @Test
  void theListOfProductsIsAnsweredAsDescribed() throws IOException, InterruptedException {
    check(
        operation("GET /api/v1/operators/{operator}/products"),
        "/api/v1/operators/ventspils/products?channel=WEB",
        "");
  }

  private Contract.Operation operation(String name) {
    return contract.operations().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void check(Contract.Operation operation, String path, String body)
      throws IOException, InterruptedException {
    var schema =
        contract
            .bodies(operation)
            .filter(each -> each.getKey().contains(" 200 "))
            .findFirst()
            .orElseThrow()
            .getValue()
            .getJsonObject("schema");
    String verb = operation.name().substring(0, operation.name().indexOf(' '));
    JsonValue answer = Contract.parse(answer(verb, path, body));
    assertEquals(List.of(), contract.faults(answer, schema, path));
  }

  private String answer(String verb, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(BASE + path))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .method(verb, BodyPublishers.ofString(body))
            .build();
    var response = http.send(request, BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }
}
