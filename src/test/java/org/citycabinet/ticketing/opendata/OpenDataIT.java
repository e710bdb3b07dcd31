package org.citycabinet.ticketing.opendata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The downloads, fetched as any program fetches them. */
class OpenDataIT {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String BASE = System.getProperty("base.url") + "api/v1/open-data/";

  @ParameterizedTest
  @CsvSource({
    "gtfs.zip, application/zip, riga-gtfs.zip",
    "netex.xml, application/xml;charset=UTF-8, riga-netex.xml"
  })
  void everybodyFetchesWhatIsSold(String file, String type, String name) throws Exception {
    var answer = get("riga/" + file + "?on=2026-11-20");
    assertEquals(200, answer.statusCode());
    assertEquals(type, header(answer, "Content-Type").replace("; ", ";"));
    assertEquals("attachment; filename=\"" + name + "\"", header(answer, "Content-Disposition"));
    assertEquals("public, max-age=300", header(answer, "Cache-Control"));
    assertEquals("Tue, 31 Dec 2019 22:00:00 GMT", header(answer, "Last-Modified"));
  }

  @Test
  void whatIsFetchedIsTheShelf() throws Exception {
    var feed = Feed.read(get("ventspils/gtfs.zip").body());
    assertEquals(17, feed.file("routes").size());
    var netex = new String(get("ventspils/netex.xml").body(), StandardCharsets.UTF_8);
    assertTrue(netex.contains("ventspils:AmountOfPriceUnitProduct:TRIPS_10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gtfs.zip", "netex.xml"})
  void whoHasItIsToldSo(String file) throws Exception {
    var first = get("siauliai/" + file);
    var tag = header(first, "ETag");
    var again = send(request("siauliai/" + file).header("If-None-Match", tag));
    assertEquals(304, again.statusCode());
    assertEquals(tag, header(again, "ETag"));
    assertEquals(0, again.body().length);
    assertArrayEquals(first.body(), get("siauliai/" + file).body());
    var other = send(request("siauliai/" + file).header("If-None-Match", "\"0\""));
    assertEquals(200, other.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-30",
        "20261120",
        "%00",
        "1%3Cscript%3E",
        "2026-11-20T10:00"
      })
  void aWrongDayIsNamed(String on) throws Exception {
    var answer = get("riga/gtfs.zip?on=" + on);
    assertEquals(400, answer.statusCode());
    assertEquals("on", problem(answer).getString("field"));
  }

  @Test
  void aVeryLongDayIsRefusedToo() throws Exception {
    assertEquals(400, get("riga/netex.xml?on=" + "9".repeat(2_000)).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ludza", "nowhere", "%27", "%C4%81"})
  void whoSellsNoTicketsHasNoShelf(String operator) throws Exception {
    for (var file : new String[] {"gtfs.zip", "netex.xml"}) {
      var answer = get(operator + "/" + file);
      assertEquals(404, answer.statusCode(), operator);
      assertEquals("application/problem+json", header(answer, "Content-Type"));
    }
  }

  @Test
  void theFileIsNamedByTheOperatorAndNotByTheCaller() throws Exception {
    assertEquals(
        "attachment; filename=\"riga-gtfs.zip\"",
        header(get("RIGA/gtfs.zip"), "Content-Disposition"));
    assertEquals(400, get("riga%00/gtfs.zip").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31", "-999999999-01-01"})
  void beforeTheFirstEditionThereIsNone(String on) throws Exception {
    assertEquals(409, get("riga/gtfs.zip?on=" + on).statusCode());
  }

  @Test
  void theEndOfTimeHasTheLastEdition() throws Exception {
    assertEquals(200, get("riga/gtfs.zip?on=%2B999999999-12-31").statusCode());
  }

  private static JsonObject problem(HttpResponse<byte[]> answer) {
    try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject();
    }
  }

  private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(BASE + path));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
