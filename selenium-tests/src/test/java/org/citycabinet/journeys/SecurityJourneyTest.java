package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class SecurityJourneyTest extends Journey {

  @Test
  void aResidentTurnsTheSecondStepOnUsesARecoveryCodeAndTurnsItOff() {
    signIn("piemers");
    open("/identity/security");
    sound("security");
    go("#prepare");
    String secret = find("code.secret").getText();
    type("code", "000000");
    type("password", PASSWORD);
    go("#turnOn");
    assertTrue(find("#code-error").isDisplayed());
    assertEquals(secret, find("code.secret").getText(), "the program need not read it again");
    sound("second-step-refused");
    type("code", Authenticator.code(secret, 0));
    type("password", PASSWORD);
    go("#turnOn");
    String recovery = find(".codes code").getText();
    assertEquals(10, all(".codes code").size());
    sound("recovery-codes");
    go("form.out button");
    signIn("piemers");
    assertTrue(browser.getCurrentUrl().contains("/identity/second-factor"));
    type("code", Authenticator.code(secret, 1));
    go("#submit");
    go("form.out button");
    signIn("piemers");
    go("#secondFactor a");
    sound("recovery-code");
    type("code", recovery);
    go("#submit");
    assertEquals(base() + "/", browser.getCurrentUrl());
    open("/identity/security");
    type("offPassword", PASSWORD);
    go("#turnOff");
    go("form.out button");
    signIn("piemers");
    assertEquals(base() + "/", browser.getCurrentUrl());
  }

  @Test
  @Requirement({"LUD-02", "LUD-07"})
  void rememberedComputersAreListedAndMadeToForget() {
    open("/identity/sign-in");
    type("username", "jonas");
    type("password", PASSWORD);
    find("#remember").click();
    go("#submit");
    open("/identity/security");
    assertTrue(find("#computers .tag").isDisplayed());
    sound("remembered-computers");
    var forget = find("#computers li:has(.tag) input[type=submit]").getDomAttribute("id");
    go("[id='" + forget + "']");
    assertTrue(all("#computers .tag").isEmpty());
    browser.manage().deleteCookieNamed("JSESSIONID");
    open("/identity/profile");
    assertTrue(browser.getCurrentUrl().contains("/identity/sign-in"));
  }

  @Test
  void aSessionThatEndsIsAnnouncedAndWhatWasTypedComesBack() {
    signIn("anna");
    open("/enquiries/enquiries");
    type("subject", "Par ūdens spiedienu");
    type("body", "Kopš vakardienas tas ir vājš.");
    until(() -> script("return performance.now() > 5000"));
    until(
        () ->
            script(
                "return performance.getEntriesByType('resource').some(e =>"
                    + " e.name.includes('/identity/draft') && e.responseEnd > 0)"));
    browser.executeScript(
        "document.getElementById('session-end').dataset.seconds ="
            + " String(Math.floor(performance.now() / 1000) + 115)");
    until(() -> find("#session-end").isDisplayed());
    sound("session-warning");
    find("#session-stay").click();
    browser.executeScript("document.getElementById('session-end').dataset.seconds = '1800'");
    until(() -> !find("#session-end").isDisplayed());
    browser.manage().deleteCookieNamed("JSESSIONID");
    browser.executeScript("document.getElementById('session-end').dataset.seconds = '0'");
    until(() -> browser.getCurrentUrl().contains("/identity/sign-in"));
    settle();
    sound("session-ended");
    type("username", "anna");
    type("password", PASSWORD);
    go("#submit");
    assertTrue(browser.getCurrentUrl().endsWith("/enquiries/enquiries"));
    until(() -> find("#restored").isDisplayed());
    assertEquals("Par ūdens spiedienu", value("subject"));
    assertEquals("Kopš vakardienas tas ir vājš.", value("body"));
    sound("typed-words-restored");
  }

  private boolean script(String words) {
    return Boolean.TRUE.equals(browser.executeScript(words));
  }

  private String value(String id) {
    return browser.findElement(By.id(id)).getDomProperty("value");
  }

  @Test
  @Requirement("LUD-27")
  void theOldAddressTakesBackAChangeOfEmail() {
    signIn("ilze");
    open("/identity/profile");
    type("newEmail", "ilze-cita@cabinet.example");
    type("password", PASSWORD);
    go("#changeEmail");
    browser.get(link(mail("ilze-cita@cabinet.example", "Apstipriniet")));
    settle();
    go("#submit");
    browser.get(link(mail("ilze@cabinet.example", "e-pasta adrese ir mainīta")));
    settle();
    sound("undo-email");
    go("#submit");
    sound("undo-email-done");
    // All sessions end: within seconds, as a session is checked against the account.
    until(() -> leadsTo("/identity/profile", "/identity/sign-in"));
    signIn("ilze");
    assertTrue(find("#password-error").isDisplayed(), "the password counts no more");
    browser.get(link(mail("ilze@cabinet.example", "Jauna parole")));
    settle();
    type("newPassword", PASSWORD);
    type("repeated", PASSWORD);
    go("#submit");
    signIn("ilze");
    open("/identity/profile");
    assertTrue(shows("ilze@cabinet.example"));
    assertFalse(shows("ilze-cita@cabinet.example"));
  }

  @Test
  void anElectronicIdentityIsLinkedAndOpensTheAccount() {
    String person = "PNOLV-320101-10007";
    open("/identity/sign-in");
    identify("#eIdentity", person);
    assertTrue(browser.getCurrentUrl().contains("eIdentity=unknown"));
    sound("e-identity-unknown");
    signIn("uldis");
    open("/identity/security");
    type("eIdentityPassword", "wrong");
    press("#link");
    until(() -> find("#eIdentityPassword-error").isDisplayed());
    sound("e-identity-wrong-password");
    type("eIdentityPassword", PASSWORD);
    identify("#link", person);
    assertTrue(browser.getCurrentUrl().contains("eIdentity=linked"));
    sound("e-identity-linked");
    go("form.out button");
    open("/identity/sign-in");
    identify("#eIdentity", person);
    assertEquals(base() + "/", browser.getCurrentUrl());
    open("/identity/security");
    type("eIdentityPassword", PASSWORD);
    go("#unlink");
    assertFalse(all("#link").isEmpty());
  }

  /** Goes to the e-identity by that button, is that person there, and comes back. */
  private void identify(String css, String person) {
    find(css).click();
    until(() -> !browser.getCurrentUrl().startsWith(base()));
    until(() -> !all("#username").isEmpty());
    type("username", person);
    find("button").click();
    until(() -> browser.getCurrentUrl().startsWith(base()));
    settle();
  }

  private boolean leadsTo(String path, String other) {
    open(path);
    return browser.getCurrentUrl().contains(other);
  }
}
