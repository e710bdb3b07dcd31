package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

class SignInJourneyTest extends Journey {

  @Test
  @Requirement({"LUD-01", "LUD-07"})
  void aResidentSignsInByKeyboardAndSignsOutAtTheTopRight() {
    open("/identity/sign-in");
    sound("sign-in");
    browser.findElement(By.id("username")).sendKeys("anna", Keys.TAB, PASSWORD, Keys.ENTER);
    until(() -> browser.getCurrentUrl().equals(base() + "/"));
    go("form.out button");
    assertTrue(browser.getCurrentUrl().endsWith("/identity/signed-out"));
    sound("signed-out");
    browser.navigate().back();
    open("/");
    assertTrue(browser.getCurrentUrl().contains("/identity/sign-in"));
  }

  @Test
  @Requirement("LUD-01")
  void whatIsMissingOrWrongIsSaidOnTopAndAtTheField() {
    open("/identity/sign-in");
    go("#submit");
    sound("sign-in-empty");
    assertEquals("summary", browser.switchTo().activeElement().getDomAttribute("id"));
    assertEquals("true", find("#username").getDomAttribute("aria-invalid"));
    signIn("nobody-of-that-name", "some long wrong words");
    assertTrue(find("#password-error").isDisplayed());
  }

  @Test
  @Requirement("LUD-02")
  void aRememberedComputerNeedsNoPassword() {
    open("/identity/sign-in");
    assertTrue(shows("bibliotēkā") || shows("library"));
    type("username", "uldis");
    type("password", PASSWORD);
    find("#remember").click();
    go("#submit");
    browser.manage().deleteCookieNamed("JSESSIONID");
    open("/identity/profile");
    assertTrue(shows("uldis"));
    go("form.out button");
    open("/identity/profile");
    assertTrue(browser.getCurrentUrl().contains("/identity/sign-in"));
  }

  @Test
  @Requirement({"LUD-03", "LUD-04"})
  void theFirstSignInDemandsAPasswordOfOnesOwn() {
    signIn("emily");
    assertTrue(browser.getCurrentUrl().contains("/identity/password"));
    open("/");
    assertTrue(
        browser.getCurrentUrl().contains("/identity/password"), "nothing else is open before");
    browser.findElement(By.id("newPassword")).sendKeys("short");
    until(() -> !find("#newPassword-missing").getText().isEmpty());
    sound("password");
    type("oldPassword", PASSWORD);
    type("newPassword", "kettle orbit seventeen lanterns");
    type("repeated", "kettle orbit seventeen lanterns");
    go("#submit");
    assertEquals(base() + "/", browser.getCurrentUrl());
  }

  @Test
  @Requirement("LUD-05")
  void fiveWrongPasswordsCloseSignInForAWhile() {
    for (int i = 0; i < 5; i++) {
      signIn("jonas-of-another-town", "wrong words number " + i);
    }
    assertTrue(find("[data-countdown]").getText().matches("(10|9):\\d\\d"));
    assertFalse(all(".summary a[href='/identity/forgot']").isEmpty());
    sound("blocked");
  }

  @Test
  @Requirement("LUD-06")
  void aForgottenPasswordIsSetAnewByAMailedLink() {
    open("/identity/forgot");
    sound("forgot");
    type("email", "inese@cabinet.example");
    go("#submit");
    sound("forgot-sent");
    var mail = mail("inese@cabinet.example", "Jauna parole");
    assertTrue(mail.getString("html").contains("Mainīt paroli"));
    browser.get(link(mail));
    settle();
    sound("reset");
    type("newPassword", PASSWORD + "-divi");
    type("repeated", PASSWORD + "-divi");
    go("#submit");
    signIn("inese", PASSWORD + "-divi");
    assertEquals(base() + "/", browser.getCurrentUrl());
    browser.get(link(mail));
    settle();
    assertTrue(all("#newPassword").isEmpty(), "a link counts once");
  }

  @Test
  @Requirement("LUD-27")
  void aNewAddressCountsOnceItIsConfirmedThere() {
    signIn("uldis");
    open("/identity/profile");
    sound("profile");
    type("newEmail", "uldis-jaunais@cabinet.example");
    type("password", PASSWORD);
    go("#changeEmail");
    assertTrue(shows("uldis@cabinet.example"), "until then the old address stays");
    browser.get(link(mail("uldis-jaunais@cabinet.example", "Apstipriniet")));
    settle();
    sound("confirm-email");
    go("#submit");
    open("/identity/profile");
    assertTrue(shows("uldis-jaunais@cabinet.example"));
  }

  @Test
  void staffNeedTheSecondStep() {
    signIn("ludza-admin");
    assertTrue(browser.getCurrentUrl().contains("/identity/second-factor"));
    sound("second-factor");
    type("code", "000000");
    go("#submit");
    assertFalse(find("#code-error").getText().isEmpty());
    signInStaff("ludza-admin");
    assertTrue(find("header .profile").isDisplayed());
  }
}
