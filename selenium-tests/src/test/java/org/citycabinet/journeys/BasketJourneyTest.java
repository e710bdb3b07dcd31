package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BasketJourneyTest extends Journey {

  @Test
  @Requirement({"VEN-13", "VEN-19", "VEN-20", "RIG-45"})
  void severalThingsAreGatheredPaidOnceAndStandOnOneReceipt() {
    signIn("anna");
    open("/travel/basket");
    assertTrue(shows("Šeit būs"));
    sound("basket-empty");
    gatherForAnother("ventspils", "VR 2000 0525", "TRIPS_10");
    gatherForAnother("ventspils", "VR20005001", "TRIPS_20");
    assertEquals(2, lines());
    go("li.card:nth-child(1) [id$='more']");
    assertEquals("2 × 9,00 €", text("li.card:nth-child(1) .steps .number"));
    for (String language : List.of("lv", "lt", "en")) {
      open("/travel/basket?language=" + language);
      sound("basket-" + language);
    }
    open("/travel/basket?language=lv");
    go("li.card:nth-child(2) [id$='remove']");
    assertEquals(1, lines());
    sound("basket-removed");
    go("#undo");
    assertEquals(2, lines());
    askedBeforeABasketOfAnotherOperatorIsBegun();
    open("/travel/basket");
    phone();
    sound("basket-phone");
    paidAtOnce();
    assertEquals(3, all("dd .number").size(), "a code for each ticket");
    mail("anna@cabinet.example", "Čeks", "VR 2000 0525", "VR 2000 5001");
    assertEquals(200, fetched("#receipt"));
    open("/travel/basket");
    assertEquals(0, lines(), "what is paid is in the basket no more");
    open("/travel/purchases");
    sound("basket-purchases-phone");
  }

  @Test
  @Requirement({"VEN-13", "VEN-33", "RIG-45"})
  void whoHasNoAccountBuysForANumberAndSeesTheReceiptByItsLink() {
    // The inbox outlives a product: a letter to the same address may be an older one's.
    String address = "j" + System.nanoTime() + "@cabinet.example";
    open("/identity/sign-in");
    go("#visitor");
    sound("visitor-operators");
    go("a[href='/open/buy?operator=ventspils']");
    type("number", "VR 9999 9999");
    type("email", address);
    go("[data-product='TRIPS_10']");
    assertTrue(text("#summary").contains("Šim numuram"), text("#summary"));
    sound("visitor-refused");
    phone();
    type("number", "vr20005002");
    go("[data-product='TRIPS_10']");
    sound("visitor-check-phone");
    pay();
    sound("visitor-paid-phone");
    String link = link(mail(address, "Čeks"));
    leave();
    browser.get(link);
    settle();
    assertTrue(shows("VR 2000 5002"), "who has the link sees the receipt again");
    for (String language : List.of("lt", "en")) {
      open("/open/buy?operator=ventspils&language=" + language);
      sound("visitor-shelf-phone-" + language);
    }
  }

  private void paidAtOnce() {
    String total = text("#total");
    go("#check");
    sound("basket-check-phone");
    assertTrue(shows(total), "the total is the basket's");
    assertTrue(find("#left").getText().startsWith("1:"), find("#left").getText());
    pay();
    sound("basket-paid-phone");
  }

  private void pay() {
    press("label[for='terms']");
    press("#pay");
    until(() -> !browser.getCurrentUrl().startsWith(base()));
    find("button[value=pay]").click();
    until(() -> !all("#result[data-state=PAID]").isEmpty());
    settle();
  }

  private void askedBeforeABasketOfAnotherOperatorIsBegun() {
    open("/travel/buy?operator=riga");
    type("number", "RS 1000 2231");
    go("[data-gather='MIN_90']");
    assertTrue(text("#anew-question").contains("Ventspils"), text("#anew-question"));
    sound("basket-other-operator");
    go("#keep-basket");
    assertEquals(List.of(), all("#anew-question"));
  }

  private void gatherForAnother(String operator, String number, String product) {
    open("/travel/buy?operator=" + operator);
    type("number", number);
    go("[data-gather='" + product + "']");
  }

  private int lines() {
    return all("ul.basket > li").size();
  }

  private String text(String css) {
    return find(css).getText().replace('\u00a0', ' ');
  }
}
