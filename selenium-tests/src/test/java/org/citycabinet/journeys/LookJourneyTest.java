package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** What every page keeps to, whatever it is about. */
class LookJourneyTest extends Journey {
  private static final List<String> OPEN =
      List.of(
          "/identity/sign-in",
          "/identity/forgot",
          "/registration/register",
          "/registration/register?operator=siauliai",
          "/open/accessibility",
          "/open/terms",
          "/open/calculator",
          "/open/month",
          "/none");
  private static final List<String> RESIDENT =
      List.of(
          "/",
          "/billing/invoices",
          "/billing/estimate",
          "/metering/meters",
          "/notices/notices",
          "/enquiries/enquiries",
          "/travel/cards",
          "/travel/buy",
          "/travel/add",
          "/travel/purchases",
          "/travel/applications",
          "/travel/apply",
          "/refund/refunds",
          "/payment/cards",
          "/privacy/data",
          "/privacy/erasure",
          "/privacy/onlookers",
          "/privacy/calendar",
          "/identity/profile",
          "/registration/telephone",
          "/registration/details");
  private static final List<String> STAFF =
      List.of(
          "/staff/",
          "/staff/enquiries",
          "/staff/notices",
          "/staff/notice-draft",
          "/staff/templates",
          "/staff/addresses",
          "/staff/imports",
          "/staff/balance");

  @Test
  @Requirement("LUD-09")
  void noPageIsWiderThanTheNarrowestPhoneInAnyLanguage() {
    narrow();
    var wider = new ArrayList<String>();
    OPEN.forEach(path -> wider.addAll(wider(path)));
    signIn("anna");
    RESIDENT.forEach(path -> wider.addAll(wider(path)));
    leave();
    signInStaff("ludza-clerk");
    STAFF.forEach(path -> wider.addAll(wider(path)));
    assertEquals(List.of(), wider);
  }

  @Test
  @Requirement("LUD-09")
  void onAPhoneAFigureStandsUnderTheNameOfItsColumn() {
    signIn("anna");
    phone();
    open("/billing/invoices");
    var cell = find("table.labelled tbody td:nth-of-type(2)");
    assertEquals("Datums", cell.getDomAttribute("data-label"));
    assertEquals("grid", find("table.labelled tbody tr").getCssValue("display"));
    sound("invoices-phone");
  }

  @Test
  void theSummaryOfFaultsNamesEachFieldAndLeadsToIt() {
    signIn("anna");
    open("/travel/add");
    go("#add");
    assertEquals(3, all("#summary a").size());
    assertTrue(find("#summary a[href='#number']").getText().startsWith("Kartes numurs"));
    find("#summary a[href='#number']").sendKeys(Keys.ENTER);
    assertEquals("number", browser.switchTo().activeElement().getDomAttribute("id"));
  }

  @Test
  @Requirement({"LUD-09", "LUD-10"})
  void escapeClosesWhatWasOpenedAndTheFocusIsBackWhereItWas() {
    signIn("anna");
    find(".switch summary").sendKeys(Keys.ENTER);
    assertTrue(find(".switch .places").isDisplayed());
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertFalse(find(".switch .places").isDisplayed());
    assertEquals("summary", browser.switchTo().activeElement().getTagName());
    phone();
    press("button.menu");
    assertTrue(find("nav.main").isDisplayed());
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertFalse(find("nav.main").isDisplayed());
  }

  @Test
  @Requirement("LUD-30")
  void staffReadTheContactsOfTheirOwnOperator() {
    signInStaff("siauliai-clerk");
    assertTrue(find("footer").getText().contains("siauliai.example"), find("footer").getText());
    assertFalse(find("footer").getText().contains("ludza.example"), find("footer").getText());
  }

  @Test
  void axeDoesFindWhatIsWrong() {
    open("/open/accessibility");
    browser.executeScript("document.querySelector('main').append(document.createElement('img'))");
    var fault = assertThrows(AssertionError.class, () -> sound("faulty"));
    assertTrue(fault.getMessage().contains("image-alt"), fault.getMessage());
    open("/open/accessibility");
    browser.executeScript("document.querySelector('h1').style.color = '#bbb'");
    fault = assertThrows(AssertionError.class, () -> sound("faulty"));
    assertTrue(fault.getMessage().contains("color-contrast"), fault.getMessage());
    open("/open/accessibility");
    browser.executeScript("document.querySelector('h1').style.color = '#333'");
    fault = assertThrows(AssertionError.class, () -> sound("faulty"));
    assertTrue(fault.getMessage().startsWith("faulty dark"), fault.getMessage());
    assertTrue(fault.getMessage().contains("color-contrast"), fault.getMessage());
  }

  private List<String> wider(String path) {
    var found = new ArrayList<String>();
    for (String language : List.of("lv", "lt", "en")) {
      open(path + (path.contains("?") ? "&" : "?") + "language=" + language);
      Object width = browser.executeScript("return document.documentElement.scrollWidth");
      if (((Number) width).intValue() > 320) {
        found.add(path + " " + language + " " + width);
      }
    }
    return found;
  }

  private void narrow() {
    browser.manage().window().setSize(new Dimension(320, 640));
    Map<String, Object> screen =
        Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true);
    browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
  }
}
