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
    assertTrue(all("section[aria-labelledby=all] tbody tr").size() >= 14);
    assertEquals("%PDF-", head(all("tbody a").get(13).getDomProperty("href")));
    choose("way", "ELECTRONIC");
    go("#saveWay");
    assertTrue(find("#notes .done").isDisplayed());
    sound("invoices-electronic");
  }

  @Test
  @Requirement({"LUD-11", "LUD-13"})
  void anInvoiceIsFoundAndExplainsItself() {
    signIn("anna");
    open("/billing/invoices");
    type("find", "nekas tāds");
    go("#search");
    assertTrue(find("#nothing").isDisplayed());
    sound("invoices-nothing-found");
    open("/billing/invoices");
    var number = find("tbody th a").getText();
    type("find", number);
    go("#search");
    assertEquals(1, all("section[aria-labelledby=all] tbody tr").size());
    go("tbody th a");
    sound("invoice");
    assertTrue(find("#changes tfoot").getText().startsWith("Starpība kopā"));
    assertTrue(find("#xml").isDisplayed());
    phone();
    open("/billing/invoices?find=" + number);
    go("tbody th a");
    sound("invoice-phone");
  }

  @Test
  @Requirement("LUD-11")
  void severalInvoicesArePaidAtOnceAndTheReceiptComes() {
    signIn("viktors");
    open("/billing/pay");
    sound("billing-pay");
    var boxes = all("input[type=checkbox]");
    assertTrue(boxes.size() > 1, "several addresses are payable");
    for (var box : boxes) {
      box.click();
      settle();
    }
    until(() -> find("#total").getText().startsWith("0,00"));
    press("#pay");
    assertTrue(find("#notes").getText().contains("vismaz vienu"), find("#notes").getText());
    sound("billing-pay-refused");
    open("/billing/pay");
    press("#pay");
    until(() -> !browser.getCurrentUrl().startsWith(base()));
    find("button[value=pay]").click();
    until(() -> !all("#result[data-state=PAID]").isEmpty());
    settle();
    sound("billing-paid");
    mail("viktors@cabinet.example", "Rēķini samaksāti");
    open("/billing/pay");
    assertTrue(all("#pay").isEmpty(), "nothing is left to pay");
    open("/billing/invoices");
    assertTrue(shows("Samaksāts"));
  }

  @Test
  @Requirement("LUD-29")
  void theEstimateSetsPlanAgainstSpending() {
    signIn("anna");
    open("/estimate/estimate");
    sound("estimate");
    assertTrue(find("tfoot").getText().startsWith("Kopā"));
    assertTrue(find(".share").getText().contains("485 no 21"), find(".share").getText());
    assertEquals("%PDF-", head(find("a[href$='/pdf']").getDomProperty("href")));
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
    assertTrue(all("section[aria-labelledby=all] tbody tr").size() >= 14);
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
