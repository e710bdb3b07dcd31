package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class NoticesJourneyTest extends Journey {

  /** Ludza's residents of the first start; other journeys may have added more. */
  private static final int DEMO_RESIDENTS = 4;

  @Test
  @Requirement({"LUD-22", "LUD-23", "LUD-24", "LUD-25", "LUD-28"})
  void aNoticeIsWrittenPreviewedSentReadAndItsReadersAreCounted() throws IOException {
    var title = "Mainām skaitītājus " + System.nanoTime();
    signInStaff("ludza-clerk");
    write(title);
    sound("staff-notice-draft-preview");
    press("nav.strip a[href*='show=en']");
    assertTrue(shows("Meters are replaced"));
    agree("#publish");
    assertTrue(number(find(".done").getText()) >= DEMO_RESIDENTS, find(".done").getText());
    until(() -> number(find("#copies").getText()) >= DEMO_RESIDENTS);
    sound("staff-notice-sent");
    leave();
    mail("anna@cabinet.example", title);
    signIn("anna");
    assertTrue(find("main section.stack").getText().contains(title), "it stands on top");
    sound("front-notice");
    follow(title);
    assertTrue(shows("Darbi ilgs stundu."));
    assertEquals("skaititaji.txt", find(".card .list a").getText());
    assertEquals("Grafiks", text(find(".card .list a").getDomProperty("href")));
    sound("notice");
    go("#send");
    sound("notice-empty-reply");
    open("/");
    assertFalse(find("main").getText().contains(title), "an opened one is no longer on top");
    open("/notices/notices");
    assertTrue(shows(title));
    sound("notices");
    leave();
    withdrawn(title);
  }

  private void write(String title) throws IOException {
    open("/staff/notices");
    sound("staff-notices");
    press("a[href='/staff/notice-draft']");
    sound("staff-notice-draft");
    go("#save");
    sound("staff-notice-draft-empty");
    type("title_lv", title);
    type("body_lv", "Otrdien mainām skaitītājus.\n\nDarbi ilgs stundu.");
    type("title_en", title + " (English)");
    type("body_en", "Meters are replaced on Tuesday.");
    find("#files").sendKeys(file("skaititaji.txt", "Grafiks").toString());
    go("#save");
    assertTrue(shows(title));
  }

  private void withdrawn(String title) {
    signInStaff("ludza-clerk");
    open("/staff/notices");
    follow(title);
    assertEquals("1", find("#opened").getText());
    press("a[href^='/staff/notice-readers']");
    assertTrue(find("#readers").getText().contains("Anna Paraudziņa"));
    sound("staff-notice-readers");
    open("/staff/notices");
    follow(title);
    type("why", "Skaitītājus mainīsim citu dienu.");
    agree("#withdraw");
    assertTrue(shows("Skaitītājus mainīsim citu dienu."));
    sound("staff-notice-withdrawn");
    leave();
    signIn("anna");
    open("/notices/notices");
    follow(title);
    assertTrue(shows("Skaitītājus mainīsim citu dienu."));
    assertFalse(shows("Darbi ilgs stundu."));
    sound("notice-withdrawn");
  }

  @Test
  @Requirement("LUD-25")
  void anEmergencyFromAKeptTextForAListIsScheduledAndStandsOnTop() throws IOException {
    signInStaff("ludza-clerk");
    open("/staff/notice-draft");
    find("nav.strip a[href*='template=']").click();
    settle();
    var title = "Avārija " + System.nanoTime();
    type("title_lv", title);
    choose("kind", "EMERGENCY");
    choose("audience", "LIST");
    sound("staff-notice-draft-list");
    set("from", LocalDateTime.of(DemoClock.today(), java.time.LocalTime.MIN).toString());
    set(
        "until",
        LocalDateTime.of(DemoClock.today().plusDays(2), java.time.LocalTime.MIN).toString());
    find("#listFile").sendKeys(file("saraksts.csv", "010021;SIA Piemērs\nNekur 1\n").toString());
    go("#save");
    assertEquals(1, all("#lost tbody tr").size());
    assertTrue(find("#lost").getText().contains("Nekur 1"));
    sound("staff-notice-lost-lines");
    go("#schedule");
    sound("staff-notice-no-time");
    set("at", LocalDateTime.of(DemoClock.today().plusDays(1), java.time.LocalTime.NOON).toString());
    go("#schedule");
    sound("staff-notice-scheduled");
    var address = browser.getCurrentUrl();
    try (var later = DemoClock.hoursOn(48)) {
      until(
          () -> {
            browser.get(address);
            return !all("#copies").isEmpty();
          });
    }
    leave();
    signIn("piemers");
    open("/notices/notices");
    assertTrue(shows(title));
  }

  @Test
  @Requirement("LUD-25")
  void aKeptTextIsWrittenChangedAndThrownAway() {
    var name = "Sagatave " + System.nanoTime();
    signInStaff("ludza-clerk");
    open("/staff/templates");
    sound("staff-templates");
    go("#save");
    sound("staff-templates-empty");
    type("name", name);
    for (var language : List.of("lv", "lt", "en")) {
      type("title_" + language, "Virsraksts " + language);
      type("body_" + language, "Teksts " + language);
    }
    go("#save");
    follow(name);
    assertEquals("Teksts lt", find("#body_lt").getDomProperty("value"));
    agree("#discard");
    assertFalse(find("#templates").getText().contains(name));
  }

  @Test
  @Requirement("LUD-28")
  void whichNoticesComeByMailIsChosenInTheProfile() {
    signIn("uldis");
    open("/identity/profile");
    choose("noticeWish", "EMERGENCIES");
    go("#saveWishes");
    open("/identity/profile");
    assertEquals("EMERGENCIES", find("#noticeWish").getDomProperty("value"));
    sound("profile-wishes");
    choose("noticeWish", "ALL");
    go("#saveWishes");
  }

  private static int number(String told) {
    return Integer.parseInt(told.replaceAll("\\D", ""));
  }

  private void set(String id, String value) {
    browser.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, value);
  }

  private void follow(String words) {
    var link = browser.findElement(By.partialLinkText(words));
    open(link.getDomAttribute("href").replaceFirst("^\\?", path() + "?"));
  }

  private Object text(String address) {
    return browser.executeAsyncScript(
        "const done = arguments[1]; fetch(arguments[0]).then(r => r.text()).then(done)", address);
  }

  private static Path file(String name, String words) throws IOException {
    return Files.writeString(Files.createTempDirectory("notice").resolve(name), words);
  }
}
