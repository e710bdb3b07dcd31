package org.citycabinet.utility.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.citycabinet.Requirement;
import org.citycabinet.utility.invoice.Bills;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceSearchTest {

  @Requirement("LUD-13")
  @ParameterizedTest(name = "“{0}” in {1}: {2}")
  @CsvSource({
    "la-2026, lv, true",
    "oktobris, lv, true",
    "spalis 2026, lt, true",
    "October 2026, en, true",
    "2026-10, lv, true",
    "'5,25', lv, true",
    "5.25, lv, true",
    "udens, lv, true",
    "ŪDENS oktobris, lv, true",
    "30.11.2026, lv, true",
    "udens novembris, lv, false",
    "'6,25', lv, false"
  })
  void anInvoiceIsFoundByWhatPeopleRemember(String typed, String language, boolean found) {
    var bill = Bills.bill("LA-2026-11", "2026-10", "0.00", Bills.water("3.77", "1.15"));
    var search = new InvoiceSearch(typed, Locale.forLanguageTag(language));
    assertEquals(found, search.finds(bill));
  }
}
