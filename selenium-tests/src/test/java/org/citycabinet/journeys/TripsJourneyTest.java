package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** A resident looks through the trips of a card, and asks what would have cost less. */
class TripsJourneyTest extends Journey {

  @Test
  @Requirement({"SIA-03", "SIA-06", "VEN-26"})
  void aResidentReadsWhyEachTripCostWhatItDidAndTheClause() {
    signIn("jonas");
    openTheTrips("Mano kortelė");
    browser.executeScript("document.querySelectorAll('nav a[rel=prev]')[0].click()");
    settle();
    browser.executeScript("document.querySelectorAll('nav a[rel=prev]')[0].click()");
    settle();
    sound("trips");
    assertEquals(20, all("#list .trips > li").size());
    go("nav.pages a[rel=next]");
    assertTrue(find("nav.pages").getText().contains("2"), find("nav.pages").getText());
    browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    sound("trips-why");
    assertTrue(shows("0,45"), find("#list").getText());
    assertEquals("img", find("svg.chart").getDomAttribute("role"));
    go("#list details a");
    assertTrue(browser.getCurrentUrl().contains("/open/terms?operator=siauliai"));
    var anchor = browser.getCurrentUrl().replaceFirst(".*#", "");
    assertTrue(find("[id='" + anchor + "']").isDisplayed(), anchor);
  }

  @Test
  @Requirement({"VEN-01", "VEN-26"})
  void aParentIsToldWhatWouldHaveBeenCheaperForTheChildAndFindsItOnTheShelf() {
    signIn("ilze");
    openTheTrips("Emīls Ventspilī");
    assertTrue(find("#cheapest .notice").isDisplayed(), find("main").getText());
    find("#cheapest summary").click();
    sound("trips-cheaper");
    var link = find("#cheapest .notice a").getDomAttribute("href");
    go("#cheapest .notice a");
    var product = link.replaceFirst(".*#", "");
    assertTrue(find("[id='" + product + "']").isDisplayed(), link);
  }

  @Test
  void aCardThatWasNeverUsedSaysWhatWillBeHere() {
    signIn("anna");
    openTheTrips("Mana karte");
    assertEquals(0, all(".trips > li").size());
    sound("trips-none");
  }

  @ParameterizedTest
  @CsvSource({"lv", "lt", "en"})
  void onAPhoneItReadsWellInEachLanguage(String language) {
    phone();
    signIn("jonas");
    openTheTrips("Svečio kortelė");
    var card = browser.getCurrentUrl().replaceFirst(".*card=", "");
    open("/travel/trips?card=" + card + "&language=" + language);
    assertEquals(language, find("html").getDomAttribute("lang"));
    browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertEquals(390L, browser.executeScript("return document.documentElement.scrollWidth"));
    sound("trips-phone-" + language);
    open("/travel/cards?language=lv");
  }

  private void openTheTrips(String card) {
    open("/travel/cards");
    browser.findElement(By.linkText(card)).click();
    settle();
    go("#all-trips");
  }
}
