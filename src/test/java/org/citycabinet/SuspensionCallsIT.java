package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonNumber;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citycabinet.language.Formats;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A clerk suspends a card until a day; its owner sees until when, and the night lifts it. */
@RunAsClient
class SuspensionCallsIT extends InContainer {
  private static final String CLERK = "riga-clerk";
  private static final String NUMBER = "RS10004412";
  private static final ZoneId ZONE = ZoneId.of("Europe/Riga");

  @AfterEach
  void theCardIsGood() throws Exception {
    press("unblock", Map.of("note", "over"));
    assertFalse(isBlocked());
  }

  @Test
  void untilTheDayTheCardIsOnTheListAndInTheNightAfterItIsNot() throws Exception {
    var last = LocalDate.now(ZONE).plusDays(3);
    assertFalse(listed());
    var blocked = block(last.toString());
    assertTrue(blocked.contains("The card is blocked"), blocked);
    assertTrue(listed());
    assertTrue(desk().contains("suspended until " + shown(last)), "staff see until when");
    assertTrue(owner().contains("suspended until " + shown(last)), "so does the owner");
    assertEquals(
        List.of("SUSPENDED " + last + ": a test"),
        Database.read(
            "select details from audit_entry where action = 'medium.block'"
                + " and subject_id = ? order by happened_at desc, id desc limit 1",
            id()));
    night();
    assertTrue(listed(), "its last day is not over");
    Database.write(
        "update medium_block set last_day = ? where medium_id = ? and lifted_at is null",
        LocalDate.now(ZONE).minusDays(1),
        id());
    night();
    assertFalse(listed());
    assertFalse(owner().contains("suspended"));
    assertEquals(1, letters());
  }

  @Test
  void aDayIsAskedForAndCheckedAndIsOfSuspensionsOnly() throws Exception {
    var today = LocalDate.now(ZONE);
    for (var wrong : List.of("", "soon", today.minusDays(1) + "", today.plusYears(2) + "")) {
      assertTrue(block(wrong).contains("A suspension needs its last day"), wrong);
    }
    assertTrue(
        press("block", Map.of("reason", "FRAUD", "lastDay", today + "", "note", "a test"))
            .contains("Only a suspension has a last day"));
    assertFalse(isBlocked());
    assertTrue(block(today.toString()).contains("The card is blocked"));
    assertTrue(block(today.plusDays(9).toString()).contains("The card is blocked"), "longer");
    assertTrue(owner().contains("suspended until " + shown(today.plusDays(9))));
  }

  private static String block(String lastDay) throws IOException, InterruptedException {
    return press("block", Map.of("reason", "SUSPENDED", "lastDay", lastDay, "note", "a test"));
  }

  private static String press(String button, Map<String, String> typed)
      throws IOException, InterruptedException {
    var all = new HashMap<>(Map.of("number", NUMBER, "reason", "SUSPENDED"));
    all.putAll(typed);
    var form = HtmlForm.all(desk()).get(0).with(all);
    return People.person(CLERK).send("/staff/cards", form.pressing(button)).body();
  }

  private static String desk() throws IOException, InterruptedException {
    var clerk = People.person(CLERK);
    var form = HtmlForm.all(clerk.get("/staff/cards").body()).get(0);
    return clerk.send("/staff/cards", form.with(Map.of("number", NUMBER)).pressing("look")).body();
  }

  private static String owner() throws Exception {
    return People.person("ilze").get("/travel/card?id=" + id()).body();
  }

  private static String id() throws SQLException, IOException {
    return Database.read("select id from medium where number = ?", NUMBER).get(0);
  }

  private static boolean isBlocked() throws SQLException, IOException {
    return !Database.read(
            "select id from medium where number = ? and block_reason is not null", NUMBER)
        .isEmpty();
  }

  private static boolean listed() throws Exception {
    var serial = Database.read("select issue_serial from medium where number = ?", NUMBER).get(0);
    var list = People.person("device enrolled by riga-admin").get("/api/v1/blocklist");
    return HttpDevice.read(list.body())
        .getJsonArray("serials")
        .getValuesAs(JsonNumber.class)
        .stream()
        .anyMatch(each -> each.toString().equals(serial));
  }

  private static String shown(LocalDate day) {
    return Formats.date(Locale.ENGLISH, day);
  }

  private static int letters() throws SQLException, IOException {
    return Database.read("select id from outbox_mail where subject like '%atkal derīga%'").size();
  }

  private static void night() throws Exception {
    Await.await(() -> runs("RUNNING") == 0);
    int before = runs("COMPLETED");
    var admin = People.person("riga-admin");
    var form =
        HtmlForm.all(admin.get("/staff/jobs").body()).stream()
            .filter(each -> each.buttons().contains("runNow"))
            .findFirst()
            .orElseThrow()
            .with(Map.of("wanted", "expiry"));
    assertEquals(302, admin.send("/staff/jobs", form.pressing("runNow")).statusCode());
    Await.await(() -> runs("COMPLETED") > before);
  }

  private static int runs(String state) throws SQLException, IOException {
    return Database.read(
            "select id from job_run where job = 'expiry' and operator = 'riga' and state = ?",
            state)
        .size();
  }
}
