package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** What staff do that is about a whole building, or about the portal itself. */
class DeskJourneyTest extends Journey {

  @Test
  void aClerkComparesABuildingWithItsDwellings() {
    signInStaff("ludza-clerk");
    open("/staff/");
    go("main a[href='/staff/balance']");
    sound("buildings");
    go("main .list li:last-child a");
    assertTrue(shows("Parauga iela 12"));
    assertFalse(all("svg.chart rect").isEmpty());
    sound("balance");
  }

  @Test
  void maintenanceIsToldOnEveryPageUntilItIsWithdrawn() {
    signInStaff("siauliai-admin");
    open("/staff/maintenance");
    sound("maintenance-none");
    go("#announce");
    assertTrue(find("#begins-error").isDisplayed());
    sound("maintenance-refused");
    var begins = LocalDateTime.now(ZoneId.of("Europe/Vilnius")).plusHours(5).withNano(0);
    set("begins", begins);
    set("ends", begins.plusHours(2));
    go("#announce");
    assertTrue(find("section.maintenance").isDisplayed());
    sound("maintenance-announced");
    leave();
    open("/identity/sign-in");
    assertTrue(find("section.maintenance").isDisplayed());
    sound("maintenance-told");
    signInStaff("siauliai-admin");
    open("/staff/maintenance");
    go("#list li input[type=submit]");
    assertTrue(all("section.maintenance").isEmpty());
  }

  /** Typed, its parts would come in the order of the browser's language. */
  private void set(String id, LocalDateTime time) {
    browser.executeScript(
        "document.getElementById(arguments[0]).value = arguments[1]",
        id,
        time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
  }
}
