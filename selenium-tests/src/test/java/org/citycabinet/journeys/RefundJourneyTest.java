package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class RefundJourneyTest extends Journey {

  @Test
  @Requirement({"RIG-74.1", "RIG-36", "RIG-39"})
  void anUnusedLoadIsAskedBackAndPaidBackByAClerk() {
    signIn("anna");
    open("/refund/refunds");
    sound("refunds");
    go(ticket("10 × 90"));
    go("#look");
    assertEquals(1, all(".field.faulty").size(), "the reason is missing");
    sound("refund-request");
    choose("reason", "UNWANTED");
    go("#look");
    assertTrue(shows("12,15") || shows("12.15"), "90 % of the price");
    assertTrue(shows("74.1"), "the clause");
    sound("refund-check");
    go("#send");
    assertTrue(find(".tag").getDomAttribute("class").contains("wait"));
    sound("refund-sent");
    var address = address();
    var reference = find("h1").getText().replaceAll(".* ", "");

    leave();
    signInStaff("riga-clerk");
    open("/staff/refunds");
    sound("staff-refunds");
    browser.findElement(By.linkText(reference)).click();
    settle();
    sound("staff-refund");
    go("#refuse");
    assertEquals(1, all(".field.faulty").size(), "a refusal needs its reason");
    agree("#approve");
    assertTrue(all("#approve").isEmpty(), "decided once");
    payOut(address());
    leave();
    signIn("anna");
    open(address);
    assertEquals(1, all("p.ok").size());
    sound("refund-approved");
    assertTrue(mail("anna@cabinet.example", reference).getString("text").contains("12,15"));
    open("/refund/refunds");
    assertTrue(all(ticket("10 × 90")).isEmpty(), "the ticket is taken back");
  }

  @Test
  @Requirement("VEN-29")
  void whereTheTermsGiveNothingTheirClauseSaysSo() {
    signIn("anna");
    open("/refund/refunds");
    go(ticket("20 "));
    choose("reason", "MEDIUM_DAMAGED");
    go("#look");
    assertTrue(all("#send").isEmpty());
    assertTrue(find("p.warn").getText().contains("29"));
    sound("refund-nothing");
  }

  private String address() {
    return browser.getCurrentUrl().replace(base(), "");
  }

  /** 20.00 are in the drawer, and 7.85 are left. */
  private void payOut(String refund) {
    sound("staff-refund-approved");
    agree("#payOut");
    assertTrue(find("#summary").getText().contains("atvilktn"), "no drawer is open");
    open("/staff/drawer");
    type("start", "20,00");
    go("#open");
    open(refund);
    agree("#payOut");
    assertTrue(find("#paidOut").isDisplayed());
    assertTrue(all("#payOut").isEmpty(), "paid once");
    sound("staff-refund-paid-out");
    open("/staff/drawer");
    sound("drawer-paid-out");
    for (String coin : List.of("c500", "c200", "c50", "c20", "c10", "c5")) {
      type(coin, "1");
    }
    agree("#close");
    assertTrue(find("#start").isDisplayed());
  }

  private static String ticket(String name) {
    return "a[href^='/refund/request'][data-name*='" + name + "']";
  }
}
