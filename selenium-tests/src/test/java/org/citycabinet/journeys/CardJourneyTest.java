package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

class CardJourneyTest extends Journey {

  @Test
  void aResidentAddsACardByNumberAndCheckCodeAndNamesIt() {
    signIn("viktors");
    open("/travel/cards");
    sound("travel-no-cards");
    open("/travel/add");
    sound("travel-add");
    choose("operator", "liepaja");
    type("number", "lt 00002");
    type("code", "000000");
    press("#add");
    assertTrue(find("#code-field").getText().contains("nesader"), find("#code-field").getText());
    assertEquals("lt 00002", find("#number").getDomProperty("value"));
    type("code", "123456");
    type("name", "Tomam");
    go("#add");
    assertEquals("Tomam", find("h1").getText());
    type("name", "Toms uz skolu");
    go("#rename");
    assertEquals("Toms uz skolu", find("h1").getText());
  }

  @Test
  @Requirement({"VEN-27", "VEN-28", "RIG-41"})
  void aLostCardIsBlockedAtOnceItsMoneyMovesAndTheClerkSeesIt() {
    signIn("jonas");
    open("/travel/cards");
    browser.findElement(By.linkText("Svečio kortelė")).click();
    settle();
    press("#block");
    assertTrue(find("#reason-field").getText().length() > 20);
    choose("reason", "LOST");
    press("#block");
    sound("travel-block-sure");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    until(() -> all("dialog.sure").isEmpty());
    assertEquals("block", browser.switchTo().activeElement().getDomAttribute("id"));
    agree("#block");
    assertTrue(shows("nozaudēta"));
    assertTrue(all("#block").isEmpty(), "a blocked card is void for good");
    assertTrue(find("#reach").getText().contains("0 no 3"), find("#reach").getText());
    sound("travel-blocked");
    moveToTheOtherCard();
    leave();
    signInStaff("siauliai-clerk");
    open("/staff/cards");
    type("number", "sb 3000 1196");
    press("#look");
    assertTrue(shows("aizstāta ar citu karti"), find("main").getText());
    sound("staff-card");
    type("uid", "08 c1 5e 2a");
    press("#chip");
    assertTrue(find("#uid-field").getText().contains("nepieder kartei"));
    type("uid", "04 c1 5e 2a 91 3f 80");
    press("#chip");
    assertTrue(shows("Mikroshēmas numurs ir ierakstīts"), find("main").getText());
    assertEquals("04 C1 5E 2A 91 3F 80", find("#uid").getDomProperty("value"));
  }

  private void moveToTheOtherCard() {
    go("#move");
    sound("care-move");
    press("#move");
    assertTrue(find("#mishap-field").getText().length() > 20);
    choose("mishap", "LOST");
    choose("to", find("#to option:nth-child(2)").getDomProperty("value"));
    agree("#move");
    assertEquals("Mano kortelė", find("h1").getText());
    assertTrue(shows("Vecā karte vairs nav derīga"), find("main").getText());
  }

  @Test
  @Requirement({"LIE-03", "RIG-25"})
  void aClerkHandsOutANewCardInThePlaceOfALostOne() {
    signInStaff("liepaja-clerk");
    open("/staff/cards");
    type("number", "LT00003");
    press("#look");
    go("#replace");
    choose("mishap", "LOST");
    press("#look");
    assertTrue(shows("3,00"), find("main").getText());
    sound("staff-replace");
    type("to", "LT00777");
    press("#issue");
    assertTrue(find("#note-field").getText().length() > 60, find("#note-field").getText());
    type("note", "Uzrādīta pase.");
    agree("#issue");
    assertTrue(find("#means-error").isDisplayed(), "how the fee is paid");
    choose("means", "CARD");
    type("receipt", "4711 A");
    sound("staff-replace-fee");
    agree("#issue");
    assertTrue(shows("3,00"), find("main").getText());
    open("/staff/cards");
    type("number", "LT00777");
    press("#look");
    assertTrue(shows("Tīna Parauga"), find("main").getText());
  }

  @Test
  @Requirement({"RIG-4.3", "RIG-20"})
  void aCardThatAClerkHandsOutIsAddedByItsCheckCode() {
    signInStaff("riga-clerk");
    open("/staff/");
    go("main a[href='/staff/hand-out']");
    sound("staff-hand-out");
    go("#stock");
    sound("staff-stock");
    open("/staff/hand-out");
    go("main a[href='/staff/hand-out?kind=CARD']");
    String number = "rz 77" + System.currentTimeMillis() % 1_000_000;
    type("number", number);
    sound("staff-hand-out-card");
    go("#prepare");
    assertTrue(find("#sum").getText().contains("2,85"), find("main").getText());
    go("#handOver");
    assertTrue(find("#means-error").isDisplayed(), "how it is paid");
    choose("means", "CARD");
    type("receipt", "4712 B");
    phone();
    sound("staff-handed-out-phone");
    go("#handOver");
    assertEquals("Izsniegta", find("#state").getText());
    go("#makeCode");
    String code = find("#made-code").getText();
    sound("staff-check-code");
    leave();
    signIn("viktors");
    open("/travel/add");
    choose("operator", "riga");
    type("number", number);
    type("code", code);
    type("name", "Autobusam");
    go("#add");
    assertEquals("Autobusam", find("h1").getText());
    assertTrue(shows("2,85"), find("main").getText());
  }

  @Test
  @Requirement("RIG-42")
  void aFoundCardWaitsForItsOwner() {
    signInStaff("riga-clerk");
    open("/staff/found");
    type("number", "RS 1000 4412");
    press("#note");
    assertTrue(find("#place-field").getText().length() > 100, find("#place-field").getText());
    type("place", "Klientu centrs, Parauga iela 1");
    go("#note");
    assertTrue(shows("Emīls Paraugs"), find("main").getText());
    sound("staff-found");
    leave();
    signIn("ilze");
    open("/travel/cards");
    browser.findElement(By.linkText("Emīls Rīgā")).click();
    settle();
    assertTrue(shows("Klientu centrs, Parauga iela 1"), find("main").getText());
    sound("travel-found");
  }

  @Test
  @Requirement("VEN-30")
  void aWrongTicketCodeIsToldToWhoProposesToTakeAPurchaseBack() {
    signInStaff("ventspils-clerk");
    open("/staff/annulments");
    sound("staff-annulments");
    type("code", "K7QF 2M9T");
    type("reason", "Maksāts ar svešas kartes datiem.");
    press("#propose");
    assertTrue(find("#code-field").getText().contains("desmit"), find("#code-field").getText());
    sound("staff-annulments-wrong");
  }
}
