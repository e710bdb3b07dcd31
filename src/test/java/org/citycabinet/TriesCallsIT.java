package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a vehicle could not write is seen by who waits for it, and at the desk. */
@RunAsClient
@Requirement("SIA-12")
class TriesCallsIT extends InContainer {
  private static final String NUMBER = "SB30001196";
  private static final String COULD_NOT = "A vehicle could not write it to the card";
  private static final String REASON = "antenna <3>";

  private final String load = UUID.randomUUID().toString();

  @BeforeEach
  void somethingWaits() throws Exception {
    Database.write(
        "insert into card_load (id, operator, medium, purchase, amount_cents, sent_at, collect_by,"
            + " changed_at, version) select ?, operator, id, ?, 1500,"
            + " utc_timestamp(6) - interval 1 hour, utc_timestamp(6) + interval 1 day,"
            + " utc_timestamp(6), 1 from medium where number = ?",
        load,
        UUID.randomUUID().toString(),
        NUMBER);
  }

  @AfterEach
  void nothingWaits() throws Exception {
    Database.write("delete from action_outcome where action_id = ?", load);
    Database.write("delete from card_load where id = ?", load);
  }

  @Test
  void aFailureIsShownToWhoeverWaitsUntilItIsSentAgain() throws Exception {
    assertFalse(owner().contains(COULD_NOT));
    fail(Instant.now());
    assertTrue(owner().contains(COULD_NOT));
    Database.write("update card_load set collect_by = sent_at where id = ?", load);
    assertTrue(page().contains(COULD_NOT), "where it is decided what to do");
    Database.write(
        "update card_load set sent_at = utc_timestamp(6) + interval 1 second,"
            + " collect_by = utc_timestamp(6) + interval 1 day where id = ?",
        load);
    assertFalse(owner().contains(COULD_NOT), "no vehicle has tried since");
  }

  @Test
  void theDeskSeesEachTryWithItsVehicleAndReason() throws Exception {
    assertFalse(desk("siauliai-clerk").contains("What vehicles said"));
    fail(Instant.now().minusSeconds(60));
    fail(Instant.now());
    var desk = desk("siauliai-clerk");
    assertEquals(3, desk.split("could not be written", -1).length, "two tries");
    assertTrue(desk.contains("antenna &lt;3&gt;"), "as text, whatever it is");
    assertFalse(desk("riga-clerk").contains("What vehicles said"), "another operator's card");
  }

  private void fail(Instant at) throws IOException, InterruptedException {
    var said = "{\"result\": \"FAILED\", \"at\": \"%s\", \"reason\": \"%s\"}";
    var answer =
        People.person("device enrolled by siauliai-admin")
            .json("/api/v1/action-lists/" + load + "/outcomes", said.formatted(at, REASON));
    assertEquals(201, answer.statusCode(), answer.body());
  }

  private static String owner() throws Exception {
    return People.person("jonas").get("/travel/card?id=" + card()).body();
  }

  private String page() throws Exception {
    return People.person("jonas").get("/travel/load?id=" + load).body();
  }

  private static String card() throws SQLException, IOException {
    return Database.read("select id from medium where number = ?", NUMBER).get(0);
  }

  private static String desk(String clerk) throws IOException, InterruptedException {
    var person = People.person(clerk);
    var form = HtmlForm.all(person.get("/staff/cards").body()).get(0);
    return person.send("/staff/cards", form.with(Map.of("number", NUMBER)).pressing("look")).body();
  }
}
