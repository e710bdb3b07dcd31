package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertTrue(find("#username-error").isDisplayed());
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
  void aColleagueIsInvitedWorksGetsOtherRolesAndIsEndedAtOnce() {
    String name = "clerk-" + System.currentTimeMillis();
    String address = name + "@cabinet.example";
    signInStaff("liepaja-admin");
    open("/staff/employees");
    sound("staff");
    phone();
    sound("staff-on-a-phone");
    invite(name, "#clerk");
    leave();
    browser.get(link(mail(address, "darba konts", name)));
    settle();
    type("newPassword", OWN);
    type("repeated", OWN);
    go("#submit");
    signIn(name, OWN);
    sound("staff-second-step");
    type("code", Authenticator.code(find("code.secret").getText(), 0));
    go("#submit");
    open("/staff/concessions");
    assertEquals("/staff/concessions", path());
    Set<Cookie> session = browser.manage().getCookies();
    administrate(name);
    assertTrue(shows("Otrais solis"));
    sound("staff-one-on-a-phone");
    find("#auditor").click();
    go("#change");
    assertTrue(find("#roles").getText().contains("auditors"));
    mail(address, "lomas");
    take(session);
    open("/staff/concessions");
    assertEquals("/identity/sign-in", path(), "other roles end the session");
    administrate(name);
    go("#reset");
    assertTrue(find("#lost-error").isDisplayed());
    sound("staff-reset-refused");
    type("lost", "Telefons nozagts, atzvanīju uz darba numuru.");
    type("password", PASSWORD);
    agree("#reset");
    assertFalse(all("#again").isEmpty());
    var letter = mail(address, "no jauna", "Telefons nozagts");
    leave();
    signIn(name, OWN);
    assertTrue(find("#password-error").isDisplayed(), "the password counts no more");
    browser.get(link(letter));
    settle();
    type("newPassword", OWN + " again");
    type("repeated", OWN + " again");
    go("#submit");
    signIn(name, OWN + " again");
    type("code", Authenticator.code(find("code.secret").getText(), 0));
    go("#submit");
    assertEquals("/staff/", path());
    session = browser.manage().getCookies();
    administrate(name);
    type("why", "Aizgāja.");
    agree("#end");
    sound("staff-ended");
    mail(address, "slēgts");
    take(session);
    open("/staff/");
    assertEquals("/identity/sign-in", path(), "at once");
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

  private void invite(String name, String role) {
    type("name", "Rūta Jaunā");
    type("email", name + "@cabinet.example");
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
