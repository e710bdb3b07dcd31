package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class NoticesJourneyTest extends Journey {

  /** Ludza's residents of the first start; other journeys may have added more. */
  private static final int DEMO_RESIDENTS = 4;

  @Test
  @Requirement({"LUD-22", "LUD-23", "LUD-24", "LUD-25", "LUD-28"})
  void aNoticeIsWrittenReadRepliedToAndAnswered() throws IOException {
    var title = "Mainām skaitītājus " + System.nanoTime();
    write(title, attachment());
    mail("anna@cabinet.example", title);
    reply(title, "Vai man jābūt mājās?");
    answer(title, "Nē, skaitītājs ir kāpņu telpā.");
    mail("anna@cabinet.example", "Atbilde: " + title);
    signIn("anna");
    open("/enquiries/enquiries");
    sound("questions");
    follow(title);
    assertTrue(shows("kāpņu telpā"));
    sound("question-answered");
  }

  private void write(String title, Path file) {
    signInStaff("ludza-clerk");
    open("/staff/notices");
    sound("staff-notices");
    go("#publish");
    sound("staff-notices-empty");
    choose("audience", "ALL");
    type("title", title);
    type("body", "Otrdien mainām skaitītājus.\n\nDarbi ilgs stundu.");
    find("#files").sendKeys(file.toString());
    agree("#publish");
    assertTrue(recipients(find(".done").getText()) >= DEMO_RESIDENTS, find(".done").getText());
    assertTrue(shows(title));
    signOut();
  }

  private static int recipients(String told) {
    return Integer.parseInt(told.replaceAll("\\D", ""));
  }

  private void reply(String title, String words) {
    signIn("anna");
    assertTrue(find(".notice").getText().contains(title), "the newest stands on top");
    sound("front-notice");
    follow(title);
    assertTrue(shows("Darbi ilgs stundu."));
    assertEquals("skaititaji.txt", find(".card .list a").getText());
    assertEquals("Grafiks", text(find(".card .list a").getDomProperty("href")));
    sound("notice");
    go("#send");
    sound("notice-empty-reply");
    type("body", words);
    go("#send");
    assertTrue(find(".done").isDisplayed());
    sound("question-asked");
    open("/");
    assertFalse(find("main").getText().contains(title), "an opened one is no longer on top");
    open("/notices/notices");
    assertTrue(shows(title));
    sound("notices");
    signOut();
  }

  private void answer(String title, String words) {
    signInStaff("ludza-clerk");
    open("/staff/enquiries");
    sound("staff-questions");
    follow(title);
    sound("staff-question");
    type("body", words);
    go("#send");
    assertTrue(find(".done").isDisplayed());
    signOut();
  }

  private void follow(String words) {
    var link = browser.findElement(By.partialLinkText(words));
    open(link.getDomAttribute("href"));
  }

  private void signOut() {
    go("form.out button");
  }

  private Object text(String address) {
    return browser.executeAsyncScript(
        "const done = arguments[1]; fetch(arguments[0]).then(r => r.text()).then(done)", address);
  }

  private static Path attachment() throws IOException {
    var file = Files.createTempDirectory("notice").resolve("skaititaji.txt");
    return Files.writeString(file, "Grafiks");
  }
}
