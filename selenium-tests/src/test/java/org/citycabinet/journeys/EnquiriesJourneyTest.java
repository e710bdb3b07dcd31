package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Requirement("LUD-25")
class EnquiriesJourneyTest extends Journey {
  private final String subject = "Par durvīm " + System.nanoTime();

  @Test
  void aQuestionIsAskedAssignedAnsweredClosedRatedAndOpenedAgain() throws IOException {
    ask();
    work();
    mail("anna@cabinet.example", "Atbilde: " + subject);
    rate();
    signInStaff("ludza-clerk");
    open("/staff/enquiries?state=CLOSED");
    follow(subject);
    assertTrue(shows("5 – ļoti labi"));
    assertEquals(6, all("#history li").size(), find("#history").getText());
    go("#reopen");
    assertTrue(shows("Gaida atbildi"));
    leave();
  }

  private void ask() throws IOException {
    signIn("anna");
    open("/enquiries/enquiries");
    sound("questions");
    type("subject", subject);
    type("body", "Kad salabosiet?");
    find("#files").sendKeys(file("durvis.exe", "MZ\0\0 no words").toString());
    go("#send");
    assertTrue(find("#files-error").getText().contains("durvis"), find("#notes").getText());
    sound("question-wrong-file");
    find("#files").sendKeys(file("durvis.txt", "Slēdzene").toString());
    go("#send");
    assertTrue(find(".done").getText().contains("Atbildēsim līdz"));
    assertEquals("durvis.txt", find(".thread a").getText());
    sound("question-asked");
    leave();
  }

  private void work() {
    signInStaff("ludza-clerk");
    open("/staff/enquiries?queue=UNASSIGNED");
    sound("staff-questions");
    follow(subject);
    sound("staff-question");
    go("#take");
    assertTrue(all("#take").isEmpty());
    type("remark", "Durvis pasūtītas, piegādātājs kavējas.");
    go("#tell");
    assertTrue(find("#remarks").getText().contains("piegādātājs kavējas"));
    find("#template").findElements(By.tagName("option")).get(1).click();
    go("#insert");
    assertFalse(find("#body").getDomProperty("value").isEmpty(), "the kept words are there");
    type("body", "Salabosim rīt.");
    go("#send");
    go("#close");
    sound("staff-question-closed");
    open("/staff/enquiries?queue=MINE&state=CLOSED");
    assertTrue(find("#queue").getText().contains(subject));
    leave();
  }

  private void rate() {
    signIn("anna");
    open("/enquiries/enquiries");
    follow(subject);
    assertTrue(shows("Salabosim rīt."));
    assertFalse(shows("piegādātājs kavējas"), "what staff tell each other stays among them");
    sound("question-answered");
    go("#send-rating");
    sound("question-no-mark");
    choose("stars", "5");
    type("words", "Ātri!");
    go("#send-rating");
    assertTrue(all("#stars").isEmpty());
    sound("question-rated");
    leave();
  }

  private void follow(String words) {
    open(browser.findElement(By.partialLinkText(words)).getDomAttribute("href"));
  }

  private static Path file(String name, String words) throws IOException {
    return Files.writeString(Files.createTempDirectory("question").resolve(name), words);
  }
}
