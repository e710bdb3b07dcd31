package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * A clerk's day at the counter: a drawer is opened, things are sold, one is taken back, counted.
 */
class CounterJourneyTest extends Journey {
  private static final String CARD = "vr 2000-5044";

  @Test
  @Requirement({"VEN-20", "VEN-23", "RIG-45"})
  void aClerkSellsForCashAndByCardTakesOneBackAndClosesTheDrawer() {
    signInStaff("ventspils-till");
    open("/staff/");
    go("main a[href='/staff/counter']");
    assertTrue(find("#no-drawer").isDisplayed());
    sound("counter-no-drawer");
    openDrawer();
    String first = sellForCash();
    sellByCard();
    takeBack(first);
    close();
    day();
  }

  private void openDrawer() {
    open("/staff/drawer");
    sound("drawer-none");
    type("start", "50,00");
    go("#open");
    sound("drawer-open");
  }

  /**
   * Two tickets of a kind; the number is spelt as somebody may, and the first cash is too little.
   */
  private String sellForCash() {
    open("/staff/counter");
    type("number", "VR 9999 9999");
    go("#look");
    assertTrue(find("#number-error").isDisplayed());
    sound("counter-unknown");
    type("number", CARD);
    go("#look");
    type("quantity", "2");
    go("[data-product='TRIPS_10']");
    assertTrue(find("#total").getText().contains("18,00"));
    sound("counter-basket");
    type("given", "5");
    go("#cash");
    assertTrue(find("#given-error").isDisplayed());
    sound("counter-short");
    type("given", "20");
    go("#cash");
    assertTrue(find("#change").getText().contains("2,00"));
    sound("sale");
    assertEquals(200, fetched("#receipt-pdf"));
    type("email", "pircejs@example.lv");
    go("#mail");
    mail("pircejs@example.lv", find("#sale").getDomAttribute("data-reference"));
    return browser.getCurrentUrl().substring(base().length());
  }

  /** Sent twice, from the page that the back button shows, it is one sale. */
  private void sellByCard() {
    String receipt = "00-" + System.currentTimeMillis();
    phone();
    open("/staff/counter");
    type("number", CARD);
    go("#look");
    go("[data-product='TRIPS_10']");
    type("receipt", "12");
    go("#card");
    assertTrue(find("#receipt-error").isDisplayed());
    sound("counter-phone");
    type("receipt", receipt);
    go("#card");
    String sold = browser.getCurrentUrl();
    sound("sale-phone");
    browser.navigate().back();
    settle();
    if (!all("#card").isEmpty()) {
      type("receipt", receipt);
      go("#card");
      assertEquals(sold, browser.getCurrentUrl());
    }
  }

  private void takeBack(String sale) {
    open(sale);
    agreeTo("#undo");
    assertTrue(find("#undone").isDisplayed());
    sound("sale-undone");
  }

  private void agreeTo(String button) {
    type("reason", "Izvēlēta nepareizā biļete");
    agree(button);
  }

  /** 50.00 and nothing more should be in it: 49.50 are. */
  private void close() {
    open("/staff/drawer");
    type("c2000", "2");
    type("c50", "19");
    assertTrue(find("#sum").getText().contains("49,50"));
    agree("#close");
    assertTrue(find("#explanation-error").getText().contains("0,50"));
    sound("drawer-difference");
    type("explanation", "Nepareizi izdots atlikums");
    agree("#close");
    assertFalse(all("#start").isEmpty());
    sound("drawer-closed");
  }

  private void day() {
    open("/staff/takings");
    assertTrue(find("#by-clerk").getText().contains("Vija Kasiere"));
    sound("takings");
    assertEquals(200, fetched("#csv"));
    assertEquals(200, fetched("#pdf"));
    leave();
    signInStaff("ventspils-admin");
    open("/staff/drawers");
    assertTrue(shows("Vija Kasiere"));
    sound("drawers");
  }
}
