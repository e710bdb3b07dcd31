package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InvoicesJourneyTest extends Journey {

  @Test
  @Requirement({"LUD-11", "LUD-12", "LUD-13", "LUD-14"})
  void theNewestInvoiceStandsInFrontAndAllAreDownloaded() {
    signIn("anna");
    assertTrue(find("section[aria-labelledby=invoice-title]").getText().contains("Rēķina summa"));
    assertEquals("%PDF-", head(find("#download").getDomProperty("href")));
    open("/billing/invoices");
    sound("invoices");
    assertEquals(14, all("section[aria-labelledby=all] tbody tr").size());
    assertEquals("%PDF-", head(all("tbody a").get(13).getDomProperty("href")));
    choose("way", "ELECTRONIC");
    go("#saveWay");
    assertTrue(find(".done").isDisplayed());
    sound("invoices-electronic");
  }

  @Test
  @Requirement("LUD-29")
  void theEstimateSetsPlanAgainstSpending() {
    signIn("anna");
    open("/billing/estimate");
    sound("estimate");
    assertTrue(find("tfoot").getText().startsWith("Kopā"));
  }

  @Test
  @Requirement("LUD-31")
  void aTenantSeesTheInvoiceAndLeavesTheChoiceToTheOwner() {
    signIn("viktors");
    open("/billing/invoices");
    find(".switch summary").click();
    all(".places .btn").stream()
        .filter(button -> button.getDomProperty("value").contains("12–34"))
        .findFirst()
        .filter(button -> button.isEnabled())
        .ifPresent(button -> go("[id='" + button.getDomAttribute("id") + "']"));
    assertEquals(14, all("section[aria-labelledby=all] tbody tr").size());
    assertTrue(all("#way").isEmpty());
    sound("invoices-tenant");
  }

  /** The first five bytes of what stands there, fetched as the signed-in reader. */
  private Object head(String address) {
    return browser.executeAsyncScript(
        "const done = arguments[1]; fetch(arguments[0]).then(r => r.text())"
            + ".then(text => done(text.slice(0, 5)))",
        address);
  }
}
