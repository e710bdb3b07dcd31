package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers of a counter. */
class CounterReceiptPdfTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @Requirement("RIG-45")
  @Test
  void itNamesTheMediumTheTicketsTheirQuantityAndPrice() throws IOException {
    var id = UUID.fromString("00000000-0000-4000-8000-000000000002");
    var till =
        new CounterSale.Till(
            id, id, "town", id, id, id, id, Instant.parse("2026-11-20T08:00:00Z"), DAY);
    var lines = List.of(SaleLine.topUp(1, Money.euro("18.00")));
    var sale = new CounterSale(till, lines, Paid.cash(Money.euro("20.00")));
    var line =
        new CounterReceipts.Line(
            "10 < 20 braucieni",
            List.of("K7QF-2M9T-XA", "K7QF-2M9T-XB"),
            2,
            Money.euro("9.00"),
            Money.euro("18.00"));
    var pdf =
        new CounterReceiptPdf(
                sale, "Uzņēmums & dēli", "VR 2000 0417", "Vija", "20.11.2026. 10.00", List.of(line))
            .render(Locale.forLanguageTag("lv"));
    var text = textOf(pdf);
    for (var words :
        List.of(
            "Čeks 0000-0002",
            "Uzņēmums & dēli",
            "10 < 20 braucieni",
            "K7QF-2M9T-XA, K7QF-2M9T-XB",
            "VR 2000 0417",
            "2 × 9,00 €",
            "18,00 €",
            "20,00 €",
            "2,00 €",
            "skaidrā naudā")) {
      assertTrue(text.contains(words), words + " in\n" + text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lv, Kases diena 20.11.2026.",
    "lt, Kasos diena 2026-11-20",
    "en, Counter’s day 20 Nov 2026"
  })
  void aDaysReportSpeaksTheReadersLanguage(String language, String words) throws IOException {
    var sum = new DayReport.Sum(3, Money.euro("28.50"), 1, Money.euro("9.00"));
    var part = new DayReports.Part("means", List.of(new DayReports.Row("<b>kase</b>", sum)));
    var pdf = new DayPdf("Uzņēmums", DAY, List.of(part)).render(Locale.forLanguageTag(language));
    var text = textOf(pdf);
    assertTrue(text.contains(words), text);
    assertTrue(text.contains("<b>kase</b>") && text.contains("19"), text);
    assertEquals(language, languageOf(pdf));
  }

  private static String languageOf(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getDocumentCatalog().getLanguage();
    }
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }
}
