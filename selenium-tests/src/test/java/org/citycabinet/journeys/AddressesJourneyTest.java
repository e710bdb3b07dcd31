package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class AddressesJourneyTest extends Journey {

  @Test
  @Requirement("LUD-31")
  void staffLetATenantSeeAnAddressAndTakeItAway() {
    signIn("uldis");
    sound("front-no-address");
    assertTrue(all(".where").isEmpty());
    leave();
    address();
    go("#add");
    assertTrue(find("#username-error").isDisplayed());
    type("username", "uldis");
    choose("kind", "TENANT");
    go("#add");
    assertTrue(find("form#users").getText().contains("uldis"));
    sound("staff-address");
    leave();
    signIn("uldis");
    assertEquals("Dārza iela 3, Ludza", find(".where h1").getText());
    leave();
    address();
    var row = browser.findElement(By.xpath("//li[contains(., 'uldis')]//input[@type='submit']"));
    agree("[id='" + row.getDomAttribute("id") + "']");
    assertFalse(find("form#users").getText().contains("uldis"));
  }

  @Test
  @Requirement({"LUD-01", "LUD-03", "LUD-31"})
  void staffMakeAnAccountAndItsOwnerBeginsWithTheLetter() {
    signInStaff("ludza-clerk");
    open("/staff/enrolment");
    sound("staff-enrolment");
    go("#add");
    assertTrue(find("#contract-error").isDisplayed() || find("#username-error").isDisplayed());
    type("name", "Skaidrīte Paraudze");
    type("username", "skaidrite");
    type("contract", "004690");
    go("#add");
    var facts = all(".letter dd");
    String code = facts.get(2).getText();
    sound("staff-enrolment-letter");
    leave();
    open("/identity/activate");
    sound("activate");
    type("username", "skaidrite");
    type("code", code.toLowerCase(Locale.ROOT));
    type("newPassword", "kettle orbit seventeen lanterns");
    type("repeated", "kettle orbit seventeen lanterns");
    go("#submit");
    signIn("skaidrite", "kettle orbit seventeen lanterns");
    assertEquals("Dārza iela 3, Ludza", find(".where h1").getText());
  }

  @Test
  @Requirement("LUD-31")
  void aResidentSharesAnAddressAndTakesItBack() {
    signIn("anna");
    open("/premises/delegations");
    sound("delegations");
    type("username", "ilze");
    go("#give-it");
    assertTrue(find("#lastOn-error").isDisplayed());
    sound("delegations-refused");
    type("username", "ilze");
    browser.executeScript(
        "document.getElementById('lastOn').value = arguments[0]",
        DemoClock.today().plusDays(30).toString());
    type("password", PASSWORD);
    go("#give-it");
    assertEquals(1, all("#givenForm li").size());
    assertTrue(mail("ilze@cabinet.example", "kopīgota adrese").getString("text").contains("Anna"));
    leave();
    signIn("ilze");
    assertFalse(all(".where .tag").isEmpty(), "it says by whose leave");
    sound("front-lent-address");
    leave();
    signIn("anna");
    open("/premises/delegations");
    go("#givenForm input[type=submit]");
    assertTrue(all("#givenForm li").isEmpty());
  }

  private void address() {
    signInStaff("ludza-clerk");
    open("/staff/addresses?search=004690");
    sound("staff-addresses");
    assertEquals(1, all("tbody tr").size());
    open(find("tbody a").getDomAttribute("href"));
  }
}
