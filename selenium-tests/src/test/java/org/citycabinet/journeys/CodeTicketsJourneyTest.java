package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tickets on a telephone: bought before, authorised in the vehicle, shown to who asks. */
class CodeTicketsJourneyTest extends Journey {
  private static final String TRAM = "20101";

  @Test
  @Requirement({"RIG-54", "RIG-55", "RIG-A2.4", "RIG-A2.6"})
  void aPassengerTypesTheNumberAuthorisesAndShowsTheTicket() {
    phone();
    signIn("laura");
    open("/travel/codes");
    assertTrue(shows("Rīgas satiksme") && shows("90 minūšu biļete"), find("main").getText());
    sound("codes");
    go("a[href^='/travel/board']");
    sound("codes-board");
    type("vehicle", "123");
    press("#look");
    assertTrue(find("#vehicle-field").getText().contains("piecus ciparus"));
    sound("codes-board-wrong");
    type("vehicle", "99999");
    press("#look");
    assertTrue(find("#vehicle-field").getText().contains("99999"), "it names the number");
    type("vehicle", TRAM);
    press("#look");
    choose("product", "MIN_90");
    press("#choose");
    assertEquals("BEGINS", find("#ahead").getDomAttribute("data-turn"));
    sound("codes-ahead");
    go("#board");
    assertEquals("/travel/code", path());
    assertTrue(shows(TRAM) && shows("90 minūšu biļete"), find("main").getText());
    assertTrue(find(".stamp b").getText().matches("\\d\\d:\\d\\d:\\d\\d"), "to the second");
    assertTrue(find(".stamp time").getDomAttribute("datetime").endsWith("Z"), "UTC is recorded");
    until(() -> find("#left").getText().matches("1:\\d\\d:\\d\\d"));
    assertFalse(all("#code svg path").isEmpty());
    sound("codes-ticket");
    boardAgain();
    open("/travel/codes");
    go("a[href^='/travel/code-history']");
    assertTrue(shows(TRAM) && shows("20102"), "this trip and those before it");
    sound("codes-history");
  }

  /** The same vehicle before the terminus. */
  private void boardAgain() {
    var shown = browser.getCurrentUrl();
    go("a[href^='/travel/board']");
    type("vehicle", TRAM);
    press("#look");
    assertEquals("AGAIN", find("#ahead").getDomAttribute("data-turn"));
    sound("codes-again");
    go("#board");
    assertEquals(shown, browser.getCurrentUrl(), "it is the same trip");
  }

  @Test
  @Requirement("RIG-A2.2")
  void withoutANetworkItSaysSoAndSendsNothing() {
    phone();
    signIn("laura");
    open("/travel/codes");
    assertEquals(List.of("/static/icon-192.png", "/static/offline.html"), kept());
    go("a[href^='/travel/board']");
    type("vehicle", "20103");
    network(true);
    press("#look");
    assertTrue(find("#offline").isDisplayed());
    assertEquals("20103", find("#vehicle").getDomProperty("value"), "what was typed stays");
    network(false);
    open("/static/offline.html");
    assertTrue(shows("Nav tīkla") && shows("tikai tiešsaistē"), find("body").getText());
    assertEquals(List.of(), new AxeBuilder().analyze(browser).getViolations());
  }

  /** What the service worker keeps; what is a person's own must not be among it. */
  private List<?> kept() {
    return (List<?>)
        browser.executeAsyncScript(
            "const done = arguments[0]; navigator.serviceWorker.ready.then(() => caches.keys())"
                + ".then(names => Promise.all(names.map(name => caches.open(name))))"
                + ".then(all => Promise.all(all.map(each => each.keys()))).then(all =>"
                + " done(all.flat().map(each => new URL(each.url).pathname).sort()))");
  }

  private void network(boolean offline) {
    browser.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  @Test
  @Requirement({"RIG-38", "RIG-A2.6"})
  void aClerkOpensTheTicketsOfWhoShowsTheirCode() {
    signIn("laura");
    open("/travel/codes");
    go("a[href^='/travel/profile-code']");
    sound("codes-person");
    var letters = String.valueOf(find("#letters").getDomProperty("textContent"));
    leave();
    signInStaff("riga-clerk");
    open("/staff/refunds");
    go("a[href='/staff/customer']");
    type("code", "ABC");
    press("#open");
    assertTrue(find("#code-field").getText().contains("Noskenējiet"));
    sound("customer-wrong");
    type("code", letters);
    press("#open");
    assertTrue(shows("Laura Parauga") && shows("Mēneša biļete"), find("main").getText());
    sound("customer");
    leave();
    signIn("laura");
    open("/privacy/onlookers");
    assertTrue(shows("koda biļetes"), find("main").getText());
  }

  @Test
  void theAdministratorEntersAVehicleAndPrintsItsSign() {
    signInStaff("riga-admin");
    open("/staff/vehicles");
    sound("vehicles");
    type("vehicle", TRAM);
    type("name", "109");
    press("#enter");
    assertTrue(find("#vehicle-field").getText().contains("jau ir"), find("main").getText());
    sound("vehicles-taken");
    type("vehicle", "20109");
    go("#enter");
    assertTrue(shows("20109"));
    assertFalse(all("a[href='/api/v1/staff/vehicles/20109/sign.pdf']").isEmpty());
  }
}
