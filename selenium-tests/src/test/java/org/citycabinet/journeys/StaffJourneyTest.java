package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** How people come to work for an operator, and how that ends. */
class StaffJourneyTest extends Journey {
  private static final String OWN = "kettle orbit seventeen lanterns";

  @Test
  void thePortalsAdministratorGivesAnOperatorItsFirstPeople() {
    signInStaff("portal-admin");
    open("/staff/");
    assertEquals(6, all("#employers li").size());
    sound("desk-of-the-portal");
    go("#employers a[href='/staff/employees']");
    assertTrue(find("p.notice").isDisplayed(), "one administrator is too few");
    assertTrue(all("#administrator").isEmpty(), "there is one role only");
    sound("staff-of-the-portal");
    go("main nav a[href='/staff/employees?of=ludza']");
    assertTrue(all("#inspector").isEmpty(), "a utility has no inspectors");
    go("#invite");
    assertFalse(all(".field.faulty").isEmpty(), "it says what is missing");
    sound("staff-invitation-refused");
    String name = "auditor-" + System.currentTimeMillis();
    invite(name, "#auditor");
    assertTrue(shows(name));
    sound("staff-invited");
    go(row(name));
    sound("staff-awaited");
    String address = name + "-mended@cabinet.example";
    type("email", address);
    go("#again");
    assertTrue(shows(address));
    agree("#withdraw");
    assertEquals("off", find("#state").getDomAttribute("class").replace("tag ", ""));
    sound("staff-withdrawn");
    mail(address, "atsaukts");
  }

  @Test
  void aColleagueIsInvitedWorksAndIsEndedAtOnce() {
    String name = "clerk-" + System.currentTimeMillis();
    signInStaff("liepaja-admin");
    open("/staff/employees");
    sound("staff");
    phone();
    sound("staff-on-a-phone");
    var session = works(name);
    administrate(name);
    type("why", "Aizgāja.");
    agree("#end");
    sound("staff-ended");
    mail(address(name), "slēgts");
    take(session);
    open("/staff/");
    assertEquals("/identity/sign-in", path(), "at once");
  }

  @Test
  void otherRolesEndTheSession() {
    String name = "changed-" + System.currentTimeMillis();
    signInStaff("liepaja-admin");
    open("/staff/employees");
    var session = works(name);
    administrate(name);
    sound("staff-one");
    find("#auditor").click();
    go("#change");
    assertTrue(find("#roles").getText().contains("auditors"));
    mail(address(name), "lomas");
    take(session);
    open("/staff/concessions");
    assertEquals("/identity/sign-in", path());
  }

  @Test
  void whoHasLostTheAuthenticatorBeginsAnew() {
    String name = "lost-" + System.currentTimeMillis();
    signInStaff("liepaja-admin");
    open("/staff/employees");
    works(name);
    administrate(name);
    go("#reset");
    assertTrue(find("#lost-error").isDisplayed());
    sound("staff-reset-refused");
    type("lost", "Telefons nozagts, atzvanīju uz darba numuru.");
    type("password", PASSWORD);
    agree("#reset");
    assertFalse(all("#again").isEmpty());
    String link = link(mail(address(name), "no jauna", "Telefons nozagts"));
    leave();
    signIn(name, OWN);
    assertTrue(find("#password-error").isDisplayed(), "the password counts no more");
    begin(link, name, OWN + " again");
    assertEquals("/staff/", path());
  }

  /** Somebody is invited as a clerk and begins; what the browser knows of the session. */
  private Set<Cookie> works(String name) {
    invite(name, "#clerk");
    leave();
    begin(link(mail(address(name), "darba konts", name)), name, OWN);
    open("/staff/concessions");
    assertEquals("/staff/concessions", path());
    return browser.manage().getCookies();
  }

  private void begin(String link, String name, String password) {
    browser.get(link);
    settle();
    type("newPassword", password);
    type("repeated", password);
    go("#submit");
    signIn(name, password);
    sound("staff-second-step");
    type("code", Authenticator.code(find("code.secret").getText(), 0));
    go("#submit");
  }

  private static String address(String name) {
    return name + "@cabinet.example";
  }

  @Test
  void nobodyChangesTheOwnRights() {
    signInStaff("siauliai-deputy");
    open("/staff/employees");
    go(row("siauliai-deputy"));
    assertTrue(find("p.notice").isDisplayed());
    assertTrue(all("main form").isEmpty());
    sound("staff-self");
  }

  @Test
  void theStaffIsReadInEachLanguageOnAPhone() {
    signInStaff("portal-admin");
    phone();
    for (String language : List.of("lt", "en", "lv")) {
      for (String page : List.of("/staff/?", "/staff/employees?of=siauliai&")) {
        open(page + "language=" + language);
        Object width = browser.executeScript("return document.documentElement.scrollWidth");
        assertEquals(390L, width, page + language);
        sound("phone" + page.replaceAll("\\W+", "-") + language);
      }
      go("#people tbody tr:nth-child(2) a");
      sound("phone-staff-employee-" + language);
    }
  }

  private void invite(String name, String role) {
    type("name", "Rūta Jaunā");
    type("email", address(name));
    type("username", name);
    find(role).click();
    go("#invite");
  }

  private void administrate(String name) {
    leave();
    signInStaff("liepaja-admin");
    open("/staff/employees");
    go(row(name));
  }

  private void take(Set<Cookie> session) {
    leave();
    session.forEach(browser.manage()::addCookie);
  }

  /** The link to somebody, by the user name that stands below it. */
  private String row(String name) {
    String address =
        browser
            .findElement(By.xpath("//th[contains(., '" + name + "')]//a"))
            .getDomAttribute("href");
    return "main a[href='" + address + "']";
  }
}
