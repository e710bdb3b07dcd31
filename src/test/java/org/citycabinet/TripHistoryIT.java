package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** A resident looks through what their cards were used for, from outside. */
@RunAsClient
class TripHistoryIT extends InContainer {
  private static final Pattern CARD =
      Pattern.compile("/travel/card\\?id=([0-9a-f-]{36})\"><b>Mano");
  private static final Pattern TERMS =
      Pattern.compile("/open/terms\\?operator=siauliai&amp;on=([0-9-]+)#([A-Za-z0-9.-]+)");

  @Test
  @Requirement({"SIA-03", "VEN-26"})
  void everyReasonLeadsToAClauseThatIsOnTheTermsPage() throws Exception {
    var page = trips("jonas", "&month=" + month(2));
    var link = TERMS.matcher(page);
    assertTrue(link.find(), page);
    var terms = get("visitor", "/open/terms?operator=siauliai&on=" + link.group(1));
    assertTrue(terms.contains("id=\"" + link.group(2) + "\""), link.group());
  }

  @Test
  @Requirement("SIA-06")
  void aFreeChangeNamesTheTripThatItBelongsTo() throws Exception {
    var table = csv("jonas", "trips.csv?month=" + month(2));
    var changes = table.lines().filter(line -> line.contains(",TRANSFER,")).toList();
    assertFalse(changes.isEmpty(), table);
    assertTrue(changes.stream().allMatch(line -> line.contains("7:38")), changes.toString());
    assertTrue(changes.stream().allMatch(line -> line.contains("0.00,0.00,,6,")), table);
  }

  @Test
  void monthsAddUpToTheirTrips() throws Exception {
    var months = csv("jonas", "months.csv").lines().toList();
    assertEquals("month,card,trips,fares,tickets,total", months.get(0));
    assertEquals(14, months.size());
    var wanted = month(2).toString();
    var row = months.stream().filter(line -> line.startsWith(wanted)).findFirst().orElseThrow();
    var trips = csv("jonas", "trips.csv?month=" + wanted).lines().skip(1).count();
    assertEquals(trips, Long.parseLong(row.split(",", -1)[2]));
  }

  @Test
  void aLongMonthIsReadPageByPage() throws Exception {
    var first = trips("jonas", "&month=" + month(2));
    assertTrue(first.contains("&amp;page=2#list\""), first);
    assertEquals(20, first.split("<details class=\"more\"><summary>", -1).length - 2, first);
    var second = trips("jonas", "&month=" + month(2) + "&page=2");
    assertTrue(second.contains("&amp;page=1#list\""), second);
    assertFalse(second.equals(first));
  }

  @Test
  void addressesThatNobodyWroteAnswerAsMissingOnes() throws Exception {
    var card = card("jonas");
    for (String wrong :
        List.of(
            "&month=2026-13",
            "&month=2026",
            "&month=1999-01",
            "&month=9999-12",
            "&month=%27%22%3Cb%3E",
            "&month=%00",
            "&page=%00",
            "&page=0",
            "&page=-1",
            "&page=x")) {
      var answer = People.person("jonas").get("/travel/trips?card=" + card + wrong);
      assertEquals(404, answer.statusCode(), wrong);
    }
    var answer = People.person("jonas").get("/travel/trips?card=1");
    assertEquals(404, answer.statusCode());
    for (String wrong : List.of("2026-13", "%2B999999999-12", "0000-01")) {
      var call = People.person("jonas").get("/api/v1/cards/" + card + "/trips.csv?month=" + wrong);
      assertEquals(400, call.statusCode(), wrong);
      assertTrue(call.body().contains("2026-10"), call.body());
    }
  }

  @Test
  void anothersTripsAnswerAsMissingOnes() throws Exception {
    var card = card("jonas");
    for (String path :
        List.of(
            "/travel/trips?card=" + card,
            "/api/v1/cards/" + card + "/trips.csv",
            "/api/v1/cards/" + card + "/trips.csv?month=" + month(1),
            "/api/v1/cards/" + card + "/months.csv")) {
      assertEquals(404, People.person("viktors").get(path).statusCode(), path);
    }
  }

  private static YearMonth month(int ago) {
    return YearMonth.now(ZoneId.of("Europe/Vilnius")).minusMonths(ago);
  }

  private static String trips(String person, String rest) throws IOException, InterruptedException {
    return get(person, "/travel/trips?card=" + card(person) + rest);
  }

  private static String csv(String person, String rest) throws IOException, InterruptedException {
    return get(person, "/api/v1/cards/" + card(person) + "/" + rest);
  }

  private static String card(String person) throws IOException, InterruptedException {
    var link = CARD.matcher(get(person, "/travel/cards"));
    assertTrue(link.find());
    return link.group(1);
  }

  private static String get(String person, String path) throws IOException, InterruptedException {
    var answer = People.person(person).get(path);
    assertEquals(200, answer.statusCode(), path + answer.body());
    return answer.body();
  }
}
