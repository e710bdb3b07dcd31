package org.citycabinet;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The owner of a blocked card sees in how many vehicles the block is in force. */
@RunAsClient
class ReachCallsIT extends InContainer {
  private static final Pattern REACH = Pattern.compile("In force in (\\d+) of (\\d+) vehicles?");
  private static final Pattern LINK = Pattern.compile("/staff/devices\\?(below=[^\"]+)\"");
  private static final String ADMIN = "ventspils-admin";
  private static final String CLERK = "ventspils-clerk";
  private static final String LIST = "/api/v1/blocklist";
  private static final String CHIPS = LIST + "?by=uid";

  @Test
  @Requirement("VEN-27")
  void aBlockIsInForceInAVehicleWhenItsDeviceHasTheList() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    Database.write(
        "update device set vehicle_id = ? where id = ?", device.id().substring(0, 8), device.id());
    var caller = device.signedIn();
    var card = aBlockedCardOf("uldis");
    var page = "/travel/card?id=" + card;
    keep(card, "laura");
    var owner = People.person("laura");
    await(() -> owner.get(page).body().contains("In force in"));
    var before = REACH.matcher(owner.get(page).body());
    assertTrue(before.find(), "the vehicle is in service and has not got it yet");
    caller.get("/api/v1/blocklist?since=" + version(caller, LIST));
    await(() -> reached(owner.get(page).body()) > Integer.parseInt(before.group(1)));
    assertTrue(owner.get(page).body().contains("confirmed it"), owner.get(page).body());
    assertEquals(404, People.person("ilze").get(page).statusCode());
  }

  @Test
  @Requirement("VEN-27")
  void aVehicleThatReadsOnlyChipsCountsOnceTheChipIsKnown() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var vehicle = "chips " + device.id().substring(0, 8);
    Database.write("update device set vehicle_id = ? where id = ?", vehicle, device.id());
    var card = aBlockedCardOf("uldis");
    var caller = device.signedIn();
    var clerk = People.person(CLERK);
    var number = Database.read("select number from medium where id = ?", card).get(0);
    caller.get(CHIPS);
    await(() -> look(clerk, number).contains(vehicle));
    int before = reached(look(clerk, number));
    caller.get(CHIPS + "&since=" + version(caller, CHIPS));
    await(() -> holds(device));
    var told = look(clerk, number);
    assertEquals(before, reached(told), "it holds the list, which does not name the card");
    assertTrue(told.contains("Reads chips only; this card’s chip is not known."), told);
    assertTrue(lists("which=CHIPS", device));
    keep(card, "laura");
    var own = People.person("laura").get("/travel/card?id=" + card).body();
    assertTrue(own.contains("number of this card’s chip is not known"), own);
    assertFalse(own.contains(vehicle), "the names are for staff");

    enterChip(clerk, number);
    told = look(clerk, number);
    assertFalse(told.contains(vehicle), told);
    assertEquals(before, reached(told), "it has not fetched the list that names the chip");
    var link = LINK.matcher(told);
    assertTrue(link.find(), told);
    assertTrue(lists(link.group(1).replace("&amp;", "&"), device));
    caller.get(CHIPS + "&since=" + version(caller, CHIPS));
    await(() -> reached(look(clerk, number)) > before);
    assertFalse(lists(link.group(1).replace("&amp;", "&"), device));
  }

  @Test
  void whoHoldsTheOtherListNowDoesNotHoldItsOldOne() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var caller = device.signedIn();
    var version = version(caller, LIST);
    caller.get(LIST + "?since=" + version);
    await(() -> holds(device));
    caller.get(CHIPS);
    await(() -> !holds(device));
    assertTrue(lists("which=CHIPS", device));
    var ack = "{\"version\":%d,\"by\":\"%s\",\"appliedAt\":\"2026-01-20T10:00:00Z\"}";
    assertEquals(204, caller.json(LIST + "/acks", ack.formatted(version, "serial")).statusCode());
    await(() -> !lists("which=CHIPS", device));
    assertTrue(holds(device));
    assertEquals(400, caller.json(LIST + "/acks", ack.formatted(version, "ear")).statusCode());
  }

  private static boolean holds(HttpDevice device) throws Exception {
    return !Database.read(
            "select blocklist_version from device_contact where device_id = ?", device.id())
        .get(0)
        .equals("0");
  }

  private static boolean lists(String query, HttpDevice device) throws Exception {
    return People.person(CLERK)
        .get("/staff/devices?" + query + "&search=" + device.id())
        .body()
        .contains("/staff/device?id=" + device.id());
  }

  private static String look(HttpPerson clerk, String number) throws Exception {
    return clerk.post("/staff/cards", Map.of("number", number)).body();
  }

  private static void enterChip(HttpPerson clerk, String number) throws Exception {
    var uid = "04" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var form =
        HtmlForm.all(look(clerk, number)).stream()
            .filter(f -> f.buttons().contains("chip"))
            .findFirst()
            .orElseThrow();
    clerk.send("/staff/cards", form.with(Map.of("uid", uid)).pressing("chip"));
  }

  private static void keep(String card, String who) throws Exception {
    Database.write(
        "insert into keeper (id, medium_id, account, name, since) values (?, ?, ("
            + "select id from account where username = ?), '', utc_timestamp(6))",
        UUID.randomUUID().toString(),
        card,
        who);
  }

  private static int reached(String body) {
    var reach = REACH.matcher(body);
    return reach.find() ? Integer.parseInt(reach.group(1)) : 0;
  }

  private static long version(HttpPerson caller, String list) throws Exception {
    var tag = caller.get(list).headers().firstValue("ETag").orElseThrow();
    return Long.parseLong(tag.replaceAll("\"v(\\d+)-.*", "$1"));
  }

  private static String aBlockedCardOf(String name) throws Exception {
    var id = UUID.randomUUID().toString();
    Database.write(
        "update issue_counter set next_serial = next_serial + 1 where operator = 'ventspils'");
    Database.write(
        "insert into medium (id, operator, number, kind, issue_serial, holder_name, issued_on,"
            + " block_reason, blocked_at, version) select ?, operator, ?, 'PERSONALISED_CARD',"
            + " next_serial - 1, ?, '2026-01-01', 'LOST', utc_timestamp(6), 1"
            + " from issue_counter where operator = 'ventspils'",
        id,
        "T1" + id.replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT),
        name);
    Database.write(
        "insert into medium_block (id, medium_id, reason, blocked_at)"
            + " values (?, ?, 'LOST', utc_timestamp(6))",
        UUID.randomUUID().toString(),
        id);
    Database.write(
        "insert into blocklist_turn (operator, issue_serial, listed)"
            + " select operator, issue_serial, true from medium where id = ?",
        id);
    return id;
  }
}
