package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Passengers who make their own accounts, and what the accounts know of them. */
class RegisterJourneyTest extends Journey {
  private static final String OWN = "kettle orbit seventeen lanterns";
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  private final String number = aNumber();

  private static String aNumber() {
    return "+3712" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
  }

  @Test
  @Requirement({"RIG-A1", "RIG-A3", "RIG-A6", "LIE-06"})
  void aPassengerRegistersByTelephoneAndErasesTheNameLater() {
    open("/identity/sign-in");
    sound("sign-in-register");
    go("#register");
    sound("register");
    go("a[href='/registration/register?operator=riga']");
    sound("register-telephone");
    type("contact", "67000000");
    go("#submit");
    assertEquals(1, all("#summary a[href='#contact']").size());
    sound("register-refused");
    type("contact", number);
    go("#submit");
    assertTrue(find("#accepted-error").isDisplayed(), "the terms must be accepted");
    press("label[for='accepted']");
    go("#submit");
    assertTrue(find("#wait").isDisplayed());
    assertFalse(find("#resend").isEnabled(), "another code comes after a wait");
    sound("register-code");
    type("code", "12345");
    go("#submit");
    assertTrue(find("#code-error").isDisplayed());
    type("code", code(number, 1));
    go("#submit");
    sound("register-finish");
    finish("Jana Parauga");
    signIn(number, OWN);
    open("/identity/profile");
    assertTrue(shows(number) && shows("Jana Parauga"));
    assertTrue(find("footer").getText().contains("riga.example"), find("footer").getText());
    sound("register-profile");
    go("#details");
    sound("register-details");
    agree("#erase");
    assertFalse(shows("Jana Parauga"));
    sound("register-erased");
  }

  @Test
  void aNumberThatIsKnownIsAnsweredTheSame() {
    register(number);
    open("/registration/register?operator=liepaja");
    ask(number);
    assertTrue(browser.getCurrentUrl().contains("/registration/code?token="));
    until(() -> Sandbox.messages(number).size() == 2);
    assertTrue(Sandbox.messages(number).get(0).contains("konts jums jau ir"));
    type("code", "123456");
    go("#submit");
    assertTrue(find("#code-error").isDisplayed());
    open("/registration/code?token=none");
    sound("register-over");
    open("/registration/finish?token=none");
    sound("register-finish-over");
  }

  @Test
  void aPassengerRegistersByTheLinkOfALetter() {
    String address = "p" + number.substring(1) + "@mail.example";
    open("/registration/register?operator=ventspils");
    sound("register-both");
    ask(address);
    sound("register-sent");
    browser.get(link(mail(address, "Pabeidziet")));
    settle();
    sound("register-finish-mail");
    finish("");
    signIn(address, OWN);
    assertEquals(base() + "/", browser.getCurrentUrl());
    addANumber();
  }

  /** Confirms a number for who has none, and takes it away again. */
  private void addANumber() {
    open("/registration/telephone");
    sound("telephone");
    type("number", number);
    type("password", "wrong");
    go("#ask");
    assertTrue(find("#password-error").isDisplayed());
    type("number", number);
    type("password", OWN);
    go("#ask");
    sound("telephone-code");
    type("code", code(number, 1));
    go("#confirm");
    assertTrue(shows(number));
    sound("telephone-changed");
    type("removePassword", OWN);
    go("#remove");
    assertFalse(shows(number));
  }

  @Test
  void aForgottenPasswordIsRenewedByTelephone() {
    register(number);
    open("/identity/forgot");
    go("#recover");
    sound("recover");
    type("number", number);
    go("#ask");
    sound("recover-code");
    type("code", code(number, 2));
    go("#confirm");
    sound("recover-password");
    type("newPassword", OWN + " again");
    type("repeated", OWN + " again");
    go("#submit");
    signIn(number, OWN + " again");
    assertEquals(base() + "/", browser.getCurrentUrl());
  }

  @Test
  @Requirement({"LIE-05", "LIE-09"})
  void whoBuysForAnotherIsLedToWhereAnAccountIsPersonalised() {
    register(number);
    signIn(number, OWN);
    open("/travel/buy?operator=liepaja");
    sound("buy-not-personalised");
    type("number", "LT00001");
    press("[data-product='DAYS_3']");
    assertTrue(find("#summary").getText().contains("personalizēta"), find("#summary").getText());
    go("#personalise a");
    sound("not-personalised");
    go("#eIdentity");
    type("eIdentityPassword", OWN);
    find("#link").click();
    until(() -> !browser.getCurrentUrl().startsWith(base()));
    until(() -> !all("#username").isEmpty());
    type("username", "PNOLV-" + number.substring(1));
    find("button").click();
    until(() -> browser.getCurrentUrl().startsWith(base()));
    settle();
    open("/registration/details");
    sound("personalised");
    open("/travel/buy?operator=liepaja");
    assertTrue(all("#personalise").isEmpty());
    type("number", "LT00001");
    go("[data-product='DAYS_3']");
    assertTrue(browser.getCurrentUrl().contains("/travel/check"));
  }

  @Test
  @Requirement("LIE-05")
  void aClerkPersonalisesTheAccountOfWhoShowsADocument() {
    register(number);
    signInStaff("liepaja-clerk");
    open("/staff/");
    go("main a[href='/staff/person']");
    sound("person-desk");
    type("number", number);
    type("name", "Jana Parauga");
    go("#personalise");
    assertTrue(find("#seen-error").isDisplayed());
    sound("person-desk-refused");
    press("label[for='seen']");
    go("#personalise");
    assertFalse(all(".done").isEmpty());
    until(() -> Sandbox.messages(number).size() == 2);
    assertTrue(Sandbox.messages(number).get(0).contains("personalizēts"));
  }

  @Test
  void everyPageIsSoundOnAPhoneInEveryLanguage() {
    phone();
    for (String language : List.of("lt", "en", "lv")) {
      open("/registration/register?operator=siauliai&language=" + language);
      sound("phone-register-" + language);
      String another = aNumber();
      ask(another);
      sound("phone-code-" + language);
      type("code", code(another, 1));
      go("#submit");
      sound("phone-finish-" + language);
      finish("Jana Parauga");
      signIn(another, OWN);
      open("/registration/details");
      sound("phone-details-" + language);
      open("/registration/telephone");
      sound("phone-telephone-" + language);
      browser.manage().deleteAllCookies();
    }
  }

  private void register(String own) {
    open("/registration/register?operator=riga");
    ask(own);
    type("code", code(own, 1));
    go("#submit");
    finish("");
  }

  private void ask(String contact) {
    type("contact", contact);
    press("label[for='accepted']");
    go("#submit");
  }

  private void finish(String name) {
    type("newPassword", OWN);
    type("repeated", OWN);
    if (!name.isEmpty()) {
      type("name", name);
      press("label[for='consent']");
    }
    go("#submit");
    assertTrue(browser.getCurrentUrl().endsWith("/identity/sign-in"), find("main").getText());
    assertFalse(all(".done").isEmpty());
  }

  /** The code of the newest message, once so many have come. */
  private String code(String to, int messages) {
    until(() -> Sandbox.messages(to).size() == messages);
    var found = CODE.matcher(Sandbox.messages(to).get(0));
    assertTrue(found.find(), Sandbox.messages(to).toString());
    return found.group();
  }
}
