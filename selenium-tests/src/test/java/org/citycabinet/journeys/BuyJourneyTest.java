package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class BuyJourneyTest extends Journey {

  @Test
  @Requirement({"LIE-08", "LIE-09", "LIE-13", "RIG-45", "VEN-19", "VEN-22"})
  void aParentBuysForAnotherPersonAndGetsTheReceipt() {
    signIn("ilze");
    open("/travel/cards");
    sound("travel-cards");
    open("/travel/buy");
    sound("travel-buy");
    go("a[href='/travel/buy?operator=liepaja']");
    sound("travel-shelf");
    type("number", "lt 000 01");
    choose("DAYS_3");
    sound("travel-check");
    assertTrue(shows("LT 00001"));
    assertTrue(find("#left").getText().startsWith("1:"), find("#left").getText());
    press("#pay");
    assertTrue(find("#notes").getText().length() > 10, "the terms must be accepted first");
    press("label[for='terms']");
    press("#pay");
    until(() -> !browser.getCurrentUrl().startsWith(base()));
    payAtTheGateway();
    awaitResult("PAID");
    sound("travel-paid");
    var code = find("dd .number").getText();
    mail("ilze@cabinet.example", "Čeks", code, "LT 00001");
    open("/travel/purchases");
    assertTrue(shows("LT 00001"));
    sound("travel-purchases");
  }

  @Test
  @Requirement("LIE-10")
  void whoIsNotEntitledIsToldWhatToCheck() {
    signIn("ilze");
    open("/travel/buy?operator=liepaja");
    type("number", "LT00002");
    press("[data-product='MONTH_PUPIL']");
    assertTrue(find("#summary").getText().contains("deklarēta"), find("#summary").getText());
    assertEquals("LT00002", find("#number").getDomProperty("value"));
    sound("travel-not-entitled");
  }

  @Test
  @Requirement({"VEN-20", "VEN-22", "VEN-26", "VEN-33", "RIG-8"})
  void theCheckPageNamesCommissionAndTotalAndCanBeLeft() {
    signIn("anna");
    open("/travel/cards");
    assertTrue(shows("atlikuši braucieni"));
    browser.findElement(By.linkText("Ventspils karte")).click();
    settle();
    sound("travel-card");
    go("a[href^='/travel/buy?card=']");
    choose("TRIPS_10");
    assertTrue(shows("9,20"), "9.00 and at least 0.20 of commission");
    assertTrue(shows("Par ievadītajiem datiem atbild pircējs"), "told before it is paid");
    go("#cancel");
    awaitResult("CANCELLED");
    sound("travel-cancelled");
  }

  @Test
  @Requirement({"SIA-12", "RIG-11"})
  void aDeclinedPaymentLoadsNothing() {
    signIn("jonas");
    open("/travel/buy");
    go("#content a[href^='/travel/buy?card=']");
    choose("DAYS_7");
    press("label[for='terms']");
    press("#pay");
    until(() -> !browser.getCurrentUrl().startsWith(base()));
    find("button[value=decline]").click();
    awaitResult("CANCELLED");
  }

  @Test
  @Requirement({"SIA-12", "SIA-08"})
  void whatIsBoughtForACardThatHoldsItItselfWaitsForAVehicle() {
    signIn("jonas");
    open("/travel/cards");
    browser.findElement(By.linkText("Mano kortelė")).click();
    settle();
    go("a[href^='/travel/buy?card=']");
    choose("DAYS_7");
    press("label[for='terms']");
    press("#pay");
    until(() -> !browser.getCurrentUrl().startsWith(base()));
    payAtTheGateway();
    awaitResult("PAID");
    var code = find("dd .number").getText();
    open("/travel/cards");
    assertTrue(shows(code) && shows("gaida ierakstīšanu kartē"), find("main").getText());
    sound("travel-load");
  }

  private void choose(String product) {
    go("[data-product='" + product + "']");
  }

  private void payAtTheGateway() {
    find("button[value=pay]").click();
  }

  private void awaitResult(String state) {
    until(() -> !all("#result[data-state=" + state + "]").isEmpty());
    settle();
  }
}
