package org.citycabinet.utility.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoicePdfTest {

  private static PDDocument invoiceIn(String language) throws IOException {
    var head =
        new Invoice.Head(
            "op",
            new UUID(0, 1),
            "AB-2026-7",
            YearMonth.parse("2026-10"),
            LocalDate.parse("2026-11-01"),
            LocalDate.parse("2026-11-30"));
    var payee = new Parties.Payee("SIA Ūdens & siltums", "40000000000", "LV80BANK0000435195001");
    var parties = new Parties(payee, "Žanis Šķērslītis, Ąžuolas Ėglė", "Ķieģeļu iela 1 <2>");
    var line =
        new InvoiceLine(
            "Aukstais ūdens", new BigDecimal("3.7700"), "m³", new BigDecimal("1.15"), 21);
    var invoice = new Invoice(new UUID(0, 2), head, parties, List.of(line), Money.euro("5.25"));
    return Loader.loadPDF(new InvoicePdf(invoice, Locale.forLanguageTag(language)).render());
  }

  private static String textOf(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
  }

  @Requirement("LUD-12")
  @Test
  void itSaysWhatIsPayableWithEveryLetterOfBothLanguages() throws IOException {
    try (var pdf = invoiceIn("lv")) {
      var text = textOf(pdf);
      for (var words :
          List.of(
              "Rēķins AB-2026-7",
              "SIA Ūdens & siltums",
              "Žanis Šķērslītis, Ąžuolas Ėglė",
              "Ķieģeļu iela 1 <2>",
              "Aukstais ūdens",
              "3,77 m³",
              "30.11.2026.",
              "PVN 21 % no 4,34 €",
              "10,50 €")) {
        assertTrue(text.contains(words), words + " in\n" + text);
      }
    }
  }

  @Requirement("LUD-12")
  @ParameterizedTest
  @CsvSource({"lv, Kopā apmaksai", "lt, Iš viso mokėti", "en, Payable in total"})
  void itSpeaksTheReadersLanguageAndSaysSoToScreenReaders(String language, String words)
      throws IOException {
    try (var pdf = invoiceIn(language)) {
      assertTrue(textOf(pdf).contains(words));
      assertEquals(language, pdf.getDocumentCatalog().getLanguage());
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
    }
  }

  @Test
  void itsFontIsInside() throws IOException {
    try (var pdf = invoiceIn("lv")) {
      var fonts = pdf.getPage(0).getResources();
      for (var name : fonts.getFontNames()) {
        assertTrue(fonts.getFont(name).isEmbedded());
      }
    }
  }
}
