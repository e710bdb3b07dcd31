package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class TopUpJourneyTest extends Journey {

  @Test
  @Requirement({"SIA-12", "SIA-13"})
  void aTopUpIsPaidOnlineWaitsForAVehicleAndItsMoneyCanComeBack() {
    signIn("jonas");
    openTheCard();
    go("#top-up");
    sound("top-up");
    type("amount", "0,50");
    go("#next");
    assertEquals(1, all(".field.faulty").size(), "less than the operator takes");
    sound("top-up-refused");
    type("amount", "12,34");
    go("#next");
    sound("top-up-check");
    assertTrue(shows("12,34"));
    payAtTheGateway();
    sound("top-up-paid");
    assertFalse(all("#collect").isEmpty(), "it says what to do in the vehicle");
    assertTrue(find("#receipt").getDomAttribute("href").endsWith("/receipt"));
    openTheCard();
    assertTrue(uncollected().isEmpty(), "it still waits");
    try (var clock = DemoClock.hoursOn(73)) {
      openTheCard();
      go("a[href='" + uncollected().get(0) + "']");
      sound("load-uncollected");
      go("#again");
      assertTrue(uncollected().isEmpty(), "it waits again");
    }
    try (var clock = DemoClock.hoursOn(150)) {
      openTheCard();
      go("a[href='" + uncollected().get(0) + "']");
      go("#giveBack");
      assertTrue(shows("12,34"));
      sound("load-returned");
    }
  }

  @Test
  @Requirement("RIG-A4")
  void aCardThatWasKeptPaysTheNextTime() {
    signIn("anna");
    buyInRiga();
    press("label[for='keep']");
    payAtTheGateway();
    buyInRiga();
    choose("card", savedCard());
    press("label[for='terms']");
    sound("check-saved-card");
    press("#pay");
    awaitPaid();
    open("/payment/cards");
    assertEquals(1, all("#cards .card").size());
  }

  private String savedCard() {
    return find("#card option:nth-child(2)").getDomProperty("value");
  }

  private void buyInRiga() {
    open("/travel/cards");
    browser.findElement(By.linkText("Mana karte")).click();
    settle();
    go("a[href^='/travel/buy?card=']");
    go("[data-product='MIN_90']");
  }

  /** Where the links of this top-up lead: other things may wait for the same card. */
  private List<String> uncollected() {
    var links = "//div[contains(., '12,34')]/span/a[starts-with(@href, '/travel/load')]";
    return browser.findElements(By.xpath(links)).stream()
        .map(link -> link.getDomAttribute("href"))
        .toList();
  }

  private void openTheCard() {
    open("/travel/cards");
    browser.findElement(By.linkText("Mano kortelė")).click();
    settle();
  }

  private void payAtTheGateway() {
    press("label[for='terms']");
    press("#pay");
    until(() -> !browser.getCurrentUrl().startsWith(base()));
    find("button[value=pay]").click();
    awaitPaid();
  }

  private void awaitPaid() {
    until(() -> !all("#result[data-state=PAID]").isEmpty());
    settle();
  }
}
