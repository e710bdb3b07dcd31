package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

class MetersJourneyTest extends Journey {
  private static final Pattern LAST = Pattern.compile("pēdējais ([\\d,\\u00a0]+) ");

  @Test
  @Requirement({"LUD-15", "LUD-16", "LUD-17", "LUD-18", "LUD-20", "LUD-21"})
  void aReadingIsGivenCorrectedAndItsUseIsShown() {
    try (var clock = DemoClock.onDay(20)) {
      signIn("anna");
      turnTo("Parauga iela");
      sound("front");
      assertTrue(shows("verifikācija"), "a verification that draws near is reminded of");
      var last = last(1);
      press(part(1, "edit"));
      until(() -> browser.switchTo().activeElement().getDomAttribute("id").endsWith("reading"));
      enter(1, "daudz");
      assertTrue(result(1).contains("ciparus"), result(1));
      enter(1, plain(last.subtract(BigDecimal.ONE)));
      assertTrue(result(1).contains("mazāks"), result(1));
      sound("front-refused");
      var meant = last.add(new BigDecimal("3.500"));
      enter(1, plain(meant.movePointRight(1).setScale(3)));
      assertTrue(result(1).contains("komats"), result(1));
      sound("front-far-above");
      press(part(1, "take"));
      assertTrue(result(1).contains("Patēriņš 3,500"), result(1));
      press(part(1, "edit"));
      enter(1, " 000" + plain(meant).replace(',', '.') + Keys.ENTER);
      assertTrue(result(1).contains("Patēriņš 3,500"), result(1));
      sound("front-received");
      assertTrue(find(".todo").getText().contains("1 no 3"), find(".todo").getText());
      go("a[href^='/metering/receipt']");
      sound("receipt");
      go("a.code");
      assertTrue(find(".ok").getText().contains("īsta"), find(".ok").getText());
      sound("receipt-checked");
      open("/open/reading?code=" + "0".repeat(8));
      assertTrue(find(".bad").isDisplayed());
      sound("receipt-unknown");
    }
  }

  @Test
  @Requirement({"LUD-16", "LUD-20"})
  void ofTwoTabsThatSendAReadingTheLaterOneCountsAndBothAreAnswered() {
    try (var clock = DemoClock.onDay(21)) {
      signIn("viktors");
      turnTo("Parauga iela 12–1,");
      var meant = last(1).add(new BigDecimal("1.200"));
      press(part(1, "edit"));
      var first = browser.getWindowHandle();
      browser.switchTo().newWindow(WindowType.TAB);
      open("/");
      press(part(1, "edit"));
      enter(1, plain(meant));
      assertTrue(result(1).contains("Patēriņš 1,200"), result(1));
      browser.switchTo().window(first);
      enter(1, plain(meant.add(new BigDecimal("0.100"))));
      assertTrue(result(1).contains("Patēriņš 1,300"), result(1));
      open("/");
      assertTrue(result(1).contains("Patēriņš 1,300"), result(1));
    }
  }

  @Test
  @Requirement({"LUD-16", "LUD-19"})
  void outsideThePeriodThereIsNoPencilButTheDayItBegins() {
    try (var clock = DemoClock.onDay(3)) {
      signIn("viktors");
      turnTo("Parauga iela 12–1,");
      assertTrue(find(".meter").findElements(By.cssSelector("button[id$=':edit']")).isEmpty());
      assertTrue(find(".meter").getText().contains("iesniegt no 15."), find(".meter").getText());
      sound("front-closed");
    }
  }

  @Test
  @Requirement({"LUD-08", "LUD-09", "LUD-10", "LUD-30"})
  void thePhoneShowsTheSameInOrderWithAMenuButton() {
    phone();
    signIn("anna");
    turnTo("Dārza iela");
    assertTrue(find(".where h1").getText().startsWith("Dārza iela 3"));
    sound("front-phone");
    assertFalse(find("nav.main").isDisplayed());
    press("button.menu");
    assertTrue(find("nav.main").isDisplayed());
    sound("front-phone-menu");
    assertTrue(find("footer").getText().contains("Avārijas dienests"));
    assertTrue(
        (Boolean)
            browser.executeScript(
                "return document.documentElement.scrollWidth <= window.innerWidth"));
    turnTo("Parauga iela");
    assertTrue(find(".where h1").getText().startsWith("Parauga iela"));
  }

  @Test
  @Requirement("LUD-15")
  void theHistoryHasATableTwinAndADownload() {
    signIn("anna");
    turnTo("Parauga iela");
    open("/metering/meters");
    sound("meters");
    open("/metering/consumption");
    sound("consumption");
    assertEquals(13, all("section[aria-labelledby=months] tbody tr").size());
    var csv = (String) fetch(find("a[href$='consumption.csv']").getDomProperty("href"));
    assertEquals(14, csv.strip().lines().count(), csv);
    var button = (String) fetch(find("a[href$='green-button.xml']").getDomProperty("href"));
    assertTrue(button.contains("http://naesb.org/espi"), button);
    assertTrue(find("section[aria-labelledby=chart-title]").getText().contains("mājokļu skaits"));
  }

  @Test
  @Requirement({"LUD-15", "LUD-20"})
  void aClerkTakesAReadingByTelephoneAndReplacesAMeter() {
    signInStaff("ludza-clerk");
    open("/staff/meters?queue=ENDING");
    sound("meter-queue");
    open("/staff/meters?search=2204711");
    go("th a[href^='/staff/meter?']");
    sound("meter-desk");
    var last = new BigDecimal(cell(1).replace(',', '.').replaceAll("[^\\d.]", ""));
    type("reading", plain(last.add(new BigDecimal("60"))));
    go("#send");
    assertTrue(find(".warn").getText().contains("Tas būtu"), find(".warn").getText());
    sound("meter-desk-doubt");
    type("reading", plain(last.add(new BigDecimal("6.100"))));
    go("#send");
    assertTrue(cell(3).contains("tālruni"), cell(3));
    go("a[href^='/staff/meter-replacement']");
    type("last1", "abc");
    type("number", "77002");
    go("#take");
    assertTrue(find("#last1-error").getText().contains("ciparus"));
    sound("meter-replacement-refused");
    type("last1", plain(last.add(new BigDecimal("6.500"))));
    type("first1", "0,2");
    go("#take");
    assertTrue(find("h1").getText().contains("77002"));
    assertTrue(cell(3).contains("uzstādot"), cell(3));
  }

  private String cell(int column) {
    return find("tbody tr:first-child > :nth-child(" + (column + 1) + ")").getText();
  }

  private Object fetch(String address) {
    return browser.executeAsyncScript(
        "const done = arguments[1]; fetch(arguments[0]).then(r => r.text()).then(done)", address);
  }

  private void turnTo(String address) {
    if (find(".where h1").getText().startsWith(address)) {
      return;
    }
    find(".switch summary").click();
    browser.findElements(By.cssSelector(".places .btn")).stream()
        .filter(button -> button.getDomProperty("value").startsWith(address))
        .findFirst()
        .ifPresent(button -> go("[id='" + button.getDomAttribute("id") + "']"));
  }

  private BigDecimal last(int meter) {
    var words = LAST.matcher(all(".meter").get(meter).getText());
    assertTrue(words.find(), all(".meter").get(meter).getText());
    return new BigDecimal(words.group(1).replace("\u00a0", "").replace(',', '.'));
  }

  private void enter(int meter, String typed) {
    var field = find(part(meter, "reading"));
    field.clear();
    field.sendKeys(typed);
    if (!typed.endsWith(Keys.ENTER.toString())) {
      press(part(meter, "send"));
    }
    settle();
  }

  private String result(int meter) {
    settle();
    return find(part(meter, "result")).getText();
  }

  private static String part(int meter, String id) {
    return "[id='meters:" + meter + ":meter:" + id + "']";
  }

  private static String plain(BigDecimal reading) {
    return reading.toPlainString().replace('.', ',');
  }
}
