package org.citycabinet;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The owner of a blocked card sees in how many vehicles the block is in force. */
@RunAsClient
class ReachCallsIT extends InContainer {
  private static final Pattern REACH = Pattern.compile("In force in (\\d+) of (\\d+) vehicles?");
  private static final String ADMIN = "ventspils-admin";

  @Test
  @Requirement("VEN-27")
  void aBlockIsInForceInAVehicleWhenItsDeviceHasTheList() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    Database.write(
        "update device set vehicle_id = ? where id = ?", device.id().substring(0, 8), device.id());
    var caller = device.signedIn();
    var card = aBlockedCardOf("uldis");
    var page = "/travel/card?id=" + card;
    var account = "select id from account where username = 'laura'";
    Database.write(
        "insert into keeper (id, medium_id, account, name, since) values (?, ?, ("
            + account
            + "), '', utc_timestamp(6))",
        UUID.randomUUID().toString(),
        card);
    var owner = People.person("laura");
    await(() -> owner.get(page).body().contains("In force in"));
    var before = REACH.matcher(owner.get(page).body());
    assertTrue(before.find(), "the vehicle is in service and has not got it yet");
    caller.get("/api/v1/blocklist?since=" + version(caller));
    await(() -> reached(owner.get(page).body()) > Integer.parseInt(before.group(1)));
    assertTrue(owner.get(page).body().contains("confirmed it"), owner.get(page).body());
    assertEquals(404, People.person("ilze").get(page).statusCode());
  }

  private static int reached(String body) {
    var reach = REACH.matcher(body);
    return reach.find() ? Integer.parseInt(reach.group(1)) : 0;
  }

  private static long version(HttpPerson caller) throws Exception {
    var tag = caller.get("/api/v1/blocklist").headers().firstValue("ETag").orElseThrow();
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
