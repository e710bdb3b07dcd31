package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor without an account reads the terms and asks what they mean. */
class TermsJourneyTest extends Journey {

  @Test
  @Requirement({"RIG-81", "RIG-A5.6", "RIG-A5.4"})
  void aVisitorReadsWhatHoldsAndSeesItAtWork() {
    open("/identity/sign-in");
    go("main a[href='/open/terms']");
    sound("terms-operators");
    go("a[href='/open/terms?operator=riga']");
    assertTrue(shows("30,00"), "the price of a month");
    assertTrue(shows("15,00"), "travelling without a ticket");
    var contacts = find("section[aria-labelledby=contacts]").getText();
    assertTrue(contacts.contains("klienti@riga.example") && contacts.contains("Parauga iela 4"));
    var data = all("section[aria-labelledby=data] a");
    assertEquals("/api/v1/open-data/riga/gtfs.zip", data.get(0).getDomAttribute("href"));
    assertEquals("/api/v1/open-data/riga/netex.xml", data.get(1).getDomAttribute("href"));
    sound("terms-riga");
    press("section[aria-labelledby=refund] details summary");
    assertTrue(find("section[aria-labelledby=refund] dl.worked").isDisplayed());
    sound("terms-riga-open");
    go("section[aria-labelledby=tickets] a[href$='product=MONTH']");
    assertEquals("MONTH", find("#product").getDomProperty("value"));
  }

  @Test
  @Requirement({"RIG-15.1.4", "RIG-74.1"})
  void aVisitorIsToldHowLongATicketLastsAndWhatComesBack() {
    open("/open/calculator?operator=riga&product=MONTH");
    sound("calculator");
    go("#tell");
    assertEquals(1, all(".field.faulty").size(), "on what it is held");
    assertTrue(find("#summary a[href='#medium']").isDisplayed());
    choose("medium", "CARD");
    time("purchasedAt", "2028-01-30T10:00");
    time("firstAuthorisedAt", "2028-01-31T09:00");
    go("#tell");
    assertTrue(find("#answer").getText().contains("29.02.2028."), find("#answer").getText());
    assertTrue(find("#answer").getText().contains("15.1.4"), find("#answer").getText());
    time("firstAuthorisedAt", "");
    time("requestedAt", "2029-01-30T23:59");
    go("#tell");
    assertTrue(find("#answer").getText().contains("27,00"), find("#answer").getText());
    assertTrue(find("#answer").getText().contains("74.1"), find("#answer").getText());
    sound("calculator-answer");
    time("requestedAt", "2029-01-31T00:00");
    go("#tell");
    assertTrue(find("#answer").getText().contains("neatmaksā"), find("#answer").getText());
    time("requestedAt", "2027-01-31T00:00");
    go("#tell");
    assertTrue(find("#requestedAt-field").getDomAttribute("class").contains("faulty"));
    sound("calculator-refused");
  }

  @Test
  @Requirement({"VEN-02", "VEN-20"})
  void aVisitorIsToldTheCheapestTicketForTheirMonth() {
    open("/open/month");
    sound("month-operators");
    go("main a[href='/open/month?operator=ventspils']");
    sound("month");
    choose("carrier", "CARD");
    choose("route", "3");
    type("trips", "0");
    go("#tell");
    assertEquals(1, all(".field.faulty").size());
    type("trips", "44");
    choose("days", "ALL");
    go("#tell");
    var best = find(".plans li").getText();
    assertTrue(best.contains("28,00") && best.contains("kasē"), best);
    assertTrue(all(".plans li .warn").size() == 1, "working days alone do not do");
    sound("month-answer");
    phone();
    sound("month-answer-phone");
  }

  @ParameterizedTest
  @CsvSource({"lv, riga", "lt, siauliai", "en, ventspils", "lv, liepaja"})
  void onAPhoneItReadsWellInEachLanguage(String language, String operator) {
    phone();
    open("/open/terms?operator=" + operator + "&language=" + language);
    assertEquals(language, find("html").getDomAttribute("lang"));
    assertEquals(390L, browser.executeScript("return document.documentElement.scrollWidth"));
    sound("terms-phone-" + operator + "-" + language);
    open("/open/calculator?operator=" + operator + "&language=" + language);
    sound("calculator-phone-" + operator + "-" + language);
  }

  /** A field of date and time takes keys by the browser's language; its value is the same. */
  private void time(String id, String value) {
    browser.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, value);
  }
}
