package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class AddressesJourneyTest extends Journey {

  @Test
  @Requirement("LUD-31")
  void staffLetATenantSeeAnAddressAndTakeItAway() {
    signIn("uldis");
    sound("front-no-address");
    assertTrue(all(".where").isEmpty());
    go("form.out button");
    address();
    go("#add");
    assertTrue(find("#username-error").isDisplayed());
    type("username", "uldis");
    choose("kind", "TENANT");
    go("#add");
    assertTrue(find("form#users").getText().contains("uldis"));
    sound("staff-address");
    go("form.out button");
    signIn("uldis");
    assertEquals("Dārza iela 3, Ludza", find(".where h1").getText());
    go("form.out button");
    address();
    var row = browser.findElement(By.xpath("//li[contains(., 'uldis')]//input[@type='submit']"));
    go("[id='" + row.getDomAttribute("id") + "']");
    assertFalse(find("form#users").getText().contains("uldis"));
  }

  private void address() {
    signInStaff("ludza-clerk");
    open("/staff/addresses?search=004690");
    sound("staff-addresses");
    assertEquals(1, all("tbody tr").size());
    open(find("tbody a").getDomAttribute("href"));
  }
}
