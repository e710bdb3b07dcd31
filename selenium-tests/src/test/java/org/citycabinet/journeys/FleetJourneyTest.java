package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an administrator watches over devices, and a clerk decides what the server could not. */
class FleetJourneyTest extends Journey {

  @Test
  void aDeviceIsEnrolledWatchedAndTakenOutOfUse() {
    signInStaff("liepaja-admin");
    open("/staff/quarantine");
    sound("quarantine-none");
    open("/staff/");
    go("main a[href='/staff/devices']");
    sound("fleet");
    assertEquals(3, all("#devices tbody tr").size(), "those of the demonstration");
    go("#enrol");
    sound("device-code-before");
    go("#makeCode");
    assertEquals(26, find("#code").getText().length());
    sound("device-code");
    var device = told(find("#code").getText());
    until(() -> isKnown(device));
    sound("device");
    assertTrue(find("#alarms").isDisplayed(), "its clock is wrong");
    changeAndSettle();
    open("/staff/devices?which=ALARMS");
    sound("fleet-alarms");
    open("/staff/devices?search=browser+9.9&which=IN_USE&sort=BEHIND");
    assertEquals(1, all("#devices tbody tr").size());
    open("/staff/devices?search=nowhere");
    assertTrue(all("#devices").isEmpty());
    sound("fleet-nothing");
    open("/staff/device?id=" + device);
    type("why", "Nozagta");
    agree("#disable");
    assertTrue(shows("Nozagta"));
    sound("device-out");
    decide();
  }

  @Test
  void aVehicleWithoutADeviceIsSeenUntilItGoes() {
    signInStaff("siauliai-admin");
    open("/staff/vehicles");
    type("vehicle", "59001");
    type("name", "Depo 1");
    go("#enter");
    for (String language : List.of("lv", "lt", "en")) {
      open("/staff/devices?which=NO_DEVICE&search=depo&language=" + language);
      assertEquals(1, all("#devices tbody tr").size());
      assertEquals(1, all("#devices .tag.wait").size());
      sound("fleet-no-device-" + language);
    }
    phone();
    sound("fleet-no-device-phone");
    go("#devices tbody a");
    assertTrue(find("#makeCode").isDisplayed(), "it leads to enrolling one");
    open("/staff/vehicles");
    agree("input[aria-label$='59001']");
    open("/staff/devices?which=NO_DEVICE&search=depo&language=lv");
    assertTrue(all("#devices").isEmpty());
    sound("fleet-no-device-none");
    open("/staff/devices?which=CHIPS");
    sound("fleet-chips-none");
  }

  private void changeAndSettle() {
    go("#wantKey");
    assertTrue(find("#keyWanted").isDisplayed());
    choose("vehicle", "102");
    type("line", "14");
    go("#assign");
    assertTrue(find("h1").getText().contains("102"));
    press("#giveUp");
    assertEquals(1, all(".field.faulty").size(), "the reason is missing");
    sound("device-refused");
    type("lost", "Ierīce sadega");
    agree("#giveUp");
    assertTrue(all("#giveUp").isEmpty());
  }

  private void decide() {
    open("/staff/quarantine");
    sound("quarantine");
    go("#cases tbody a");
    sound("tap-case");
    assertTrue(find("#sent").getText().contains("ZZ99999999"));
    press("#take");
    assertTrue(find("#summary").isDisplayed(), "the card is still not known");
    sound("tap-case-refused");
    type("why", "Sveša karte");
    agree("#dismiss");
    assertTrue(find("#decided").isDisplayed());
    sound("tap-case-dismissed");
    open("/staff/quarantine?state=DISMISSED");
    assertFalse(all("#cases tbody tr").isEmpty());
  }

  @Test
  void theFleetCanBeReadOnAPhone() {
    phone();
    signInStaff("ventspils-admin");
    for (String language : List.of("lv", "lt", "en")) {
      open("/staff/devices?language=" + language);
      sound("fleet-phone-" + language);
      open("/staff/devices?which=ALARMS");
      go("#devices tbody a");
      sound("device-phone-" + language);
    }
    open("/staff/devices?language=lv");
  }

  private boolean isKnown(String device) {
    open("/staff/device?id=" + device);
    return find("#software").getText().equals("browser 9.9");
  }

  /** Enrols a device in this browser, which says how it is and sends a tap. */
  private String told(String code) {
    var told =
        (Map<?, ?>)
            DeviceJourneyTest.run(
                browser, List.of("device.js", "fleet.js"), "tellAndTap(arguments[0])", code);
    assertEquals("QUARANTINED", told.get("result"));
    return (String) told.get("deviceId");
  }
}
