package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Vehicles in which no device works stand among the fleet as what they are. */
@RunAsClient
class BareVehiclesCallsIT extends InContainer {
  private static final String ADMIN = "liepaja-admin";
  private static final String CLERK = "liepaja-clerk";

  @Test
  void aVehicleWithoutADeviceIsListedAsThat() throws Exception {
    var name = "bare " + UUID.randomUUID().toString().substring(0, 8);
    var number = enter(name);
    assertEquals(
        List.of(name + "," + number + ",14" + ",".repeat(13) + "NO_DEVICE"), rows(CLERK, name));
    assertTrue(fleet("NO_DEVICE", name).contains("no device"));
    assertEquals(List.of(), rows("ventspils-clerk", name));
    var device = new HttpDevice(People.person(ADMIN));
    assertEquals(302, press(device, "assign", Map.of("vehicle", name)));
    assertEquals(List.of("IN_USE"), states(name));
    assertEquals(302, press(device, "disable", Map.of("why", "broken")));
    assertEquals(List.of("NO_DEVICE"), states(name));
    Database.write("update vehicle set retired_at = utc_timestamp(6) where number = ?", number);
    assertEquals(List.of(), states(name));
  }

  @Test
  void aVehicleThatNobodyEnteredIsListedWhenItsOnlyDeviceIsOutOfUse() throws Exception {
    var device = new HttpDevice(People.person(ADMIN));
    var name = "told " + UUID.randomUUID().toString().substring(0, 8);
    Database.write("update device set vehicle_id = ? where id = ?", name, device.id());
    assertEquals(List.of("IN_USE"), states(name));
    assertEquals(302, press(device, "disable", Map.of("why", "stolen")));
    assertEquals(List.of("NO_DEVICE"), states(name));
    assertTrue(fleet("NO_DEVICE", name).contains("not entered among"));
    assertTrue(fleet("OUT", name).contains("/staff/device?id=" + device.id()));
  }

  /** Enters a vehicle; its number. */
  private static String enter(String name) throws Exception {
    var taken = Database.read("select count(*) from vehicle").get(0);
    var number = String.valueOf(80_000 + Integer.parseInt(taken));
    var typed = Map.of("vehicle", number, "name", name, "line", "14");
    assertEquals(302, press("/staff/vehicles", "enter", typed));
    return number;
  }

  private static String plus(String name) {
    return name.replace(' ', '+');
  }

  private static List<String> rows(String who, String name) throws Exception {
    var csv = People.person(who).get("/api/v1/staff/devices.csv?search=" + plus(name)).body();
    return csv.lines().skip(1).toList();
  }

  /** What the rows of a vehicle stand for. */
  private static List<String> states(String name) throws Exception {
    return rows(CLERK, name).stream().map(row -> row.substring(row.lastIndexOf(',') + 1)).toList();
  }

  private static String fleet(String which, String name) throws Exception {
    var query = "/staff/devices?which=" + which + "&search=" + plus(name);
    return People.person(CLERK).get(query).body();
  }

  private static int press(HttpDevice device, String button, Map<String, String> typed)
      throws Exception {
    return press("/staff/device?id=" + device.id(), button, typed);
  }

  private static int press(String page, String button, Map<String, String> typed) throws Exception {
    var admin = People.person(ADMIN);
    var form =
        HtmlForm.all(admin.get(page).body()).stream()
            .filter(f -> f.buttons().contains(button) || f.destroying().contains(button))
            .findFirst()
            .orElseThrow();
    return admin.send(page, form.with(typed).pressing(button)).statusCode();
  }
}
