package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;

/** Two administrators amend the terms: one edits and tries, the other puts in force. */
class EditionsJourneyTest extends Journey {
  private static final String ADMIN = "siauliai-admin";
  private static final String DEPUTY = "siauliai-deputy";

  @Test
  @Requirement({"RIG-76", "RIG-81"})
  void anAmendmentIsEditedTriedPutInForceByTwoAndTakenBackByTwo() throws IOException {
    signInStaff(ADMIN);
    look();
    String amendment = begin();
    edit(amendment);
    tryIt(amendment);
    agree(amendment, "#propose");
    assertTrue(find("#mine").isDisplayed());
    sound("amendment-proposed");
    leave();
    signInStaff(DEPUTY);
    decide(amendment);
    String day = find("dl.facts dd").getText();
    open("/open/terms?operator=siauliai");
    assertTrue(find("section[aria-labelledby='editions']").getText().contains(day), day);
    takeBack(amendment);
  }

  private void look() {
    open("/staff/");
    go("main a[href='/staff/editions']");
    sound("editions");
    go("#published tbody a");
    assertEquals(200, fetched("#zip"));
    sound("edition");
    go("nav.strip a[href*='table=fares']");
    assertTrue(find("#rows").getText().contains("DISCOUNT_80"));
    assertEquals(200, fetched("#csv"));
    sound("edition-fares");
    phone();
    sound("edition-fares-phone");
    desktop();
  }

  private String begin() {
    open("/staff/editions");
    browser.executeScript("document.getElementById('day').value = '2020-01-01'");
    go("#begin");
    assertTrue(find("#day-error").isDisplayed());
    sound("editions-refused");
    open("/staff/editions");
    go("#begin");
    assertEquals("DRAFT", state());
    sound("amendment-draft");
    return browser.getCurrentUrl().substring(base().length());
  }

  private void edit(String amendment) throws IOException {
    go("#tables");
    go("nav.strip a[href*='table=fares']");
    String fares = text("#csv");
    open(amendment);
    hand(fares.replace("0.90", "pigiai"));
    assertTrue(find("#file-error").getText().contains("fares.csv"), find("#file-error").getText());
    assertTrue(find("#file-error").getText().contains("price"));
    assertFalse(all("#no-differences").isEmpty());
    sound("amendment-refused");
    open(amendment);
    hand(fares.replace("3,,0.90,", "3,,1.00,"));
    assertEquals(1, all("[data-table='fares'] tr.row-CHANGED").size());
    assertTrue(find("[data-table='fares'] del").getText().contains("0.90"));
    assertTrue(find("[data-table='fares'] ins").getText().contains("1.00"));
    for (String language : List.of("lv", "lt", "en")) {
      open(amendment + "&language=" + language);
      sound("amendment-changed-" + language);
      phone();
      sound("amendment-changed-phone-" + language);
      desktop();
    }
  }

  private void tryIt(String amendment) {
    open(amendment);
    choose("period", "LAST_30_DAYS");
    go("#ask");
    until(() -> find("#state").getDomAttribute("data-state").equals("DONE"));
    until(() -> !all("#sums").isEmpty());
    String preview = amendment.replace("/amendment", "/amendment-preview");
    for (String language : List.of("lv", "lt", "en")) {
      open(preview + "&kind=TRIP&language=" + language);
      assertFalse(all("#lines tbody tr").isEmpty());
      sound("amendment-preview-" + language);
      phone();
      sound("amendment-preview-phone-" + language);
      desktop();
    }
    assertEquals(200, fetched("#csv"));
    open(preview + "&kind=REFUND");
    sound("amendment-preview-none");
    open(amendment);
  }

  private void decide(String amendment) {
    open("/staff/editions");
    sound("editions-waiting");
    open(amendment);
    sound("amendment-decide");
    type("reason", "Ne");
    go("#decline");
    assertTrue(find("#reason-error").isDisplayed());
    sound("amendment-decline-refused");
    open(amendment);
    agree("#approve");
    assertEquals("APPROVED", state());
    sound("amendment-approved");
  }

  private void takeBack(String amendment) {
    open(amendment);
    type("reason", "Taryba kainų dar nepatvirtino.");
    go("#takeBack");
    assertEquals("WITHDRAWING", state());
    sound("amendment-withdrawing");
    leave();
    signInStaff(ADMIN);
    open(amendment);
    agree("#withdraw");
    assertEquals("WITHDRAWN", state());
    sound("amendment-withdrawn");
    open("/staff/editions");
    sound("editions-after");
    phone();
    sound("editions-after-phone");
  }

  private void agree(String amendment, String button) {
    open(amendment);
    agree(button);
  }

  private void hand(String content) throws IOException {
    var file = Files.createTempDirectory("editions").resolve("fares.csv");
    find("#file").sendKeys(Files.writeString(file, content).toString());
    go("#upload");
  }

  private void desktop() {
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    browser.manage().window().setSize(new Dimension(1280, 900));
  }

  private String state() {
    return find("#state").getDomAttribute("data-state");
  }

  private String text(String link) {
    return (String)
        browser.executeAsyncScript(
            "fetch(arguments[0]).then(a => a.text()).then(arguments[1])",
            find(link).getDomProperty("href"));
  }
}
