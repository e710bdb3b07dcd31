package org.citycabinet.ticketing.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

class ReceiptPdfTest {
  private static final String TERM = "01.12.2026.–31.12.2026.";
  private static final ReceiptPdf.Buyer ZANIS =
      new ReceiptPdf.Buyer(
          "Žanis Šķērslītis, Ąžuolas Ėglė", "+37120000001", "zanis@paraugs.example");

  @Requirement({"RIG-45", "RIG-53"})
  @Test
  void itNamesTheMediumTheTicketsTheirQuantityAndPriceAndTheBuyer() throws IOException {
    try (var pdf = receipt("lv", List.of("A1B2 C3D4 E5F6", "B1B2 C3D4 E5F6"))) {
      var text = textOf(pdf);
      for (var words :
          List.of(
              "Čeks 0000-0002",
              "Uzņēmums & dēli",
              "RS 1000 2231",
              "A1B2 C3D4 E5F6, B1B2 C3D4 E5F6",
              TERM,
              "Žanis Šķērslītis, Ąžuolas Ėglė",
              "+37120000001",
              "zanis@paraugs.example",
              "20.11.2026. 10:00",
              "2,85 €",
              "0,20 €",
              "RS 1000 2249",
              "10,90 €")) {
        assertTrue(text.contains(words), words + " in\n" + text);
      }
    }
  }

  @Requirement("SIA-12")
  @Test
  void aTopUpHasNoCodes() throws IOException {
    try (var pdf = receipt("en", List.of())) {
      assertFalse(textOf(pdf).contains("Ticket code"));
    }
  }

  @Requirement("RIG-45")
  @ParameterizedTest
  @CsvSource({"lv, Samaksāts kopā", "lt, Iš viso sumokėta", "en, Paid in all"})
  void itSpeaksTheReadersLanguageAndSaysSoToScreenReaders(String language, String words)
      throws IOException {
    try (var pdf = receipt(language, List.of())) {
      assertTrue(textOf(pdf).contains(words));
      assertEquals(language, pdf.getDocumentCatalog().getLanguage());
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
    }
  }

  @Requirement({"RIG-53", "RIG-A6"})
  @Test
  void ofWhoGaveNoNameAndNoAddressTheTelephoneNumberStandsThere() throws IOException {
    var buyer = new ReceiptPdf.Buyer("", "+37120000002", "");
    try (var pdf = receipt("en", List.of(), buyer)) {
      var text = textOf(pdf);
      assertTrue(text.contains("+37120000002"), text);
      assertFalse(text.contains("Buyer"), text);
      assertFalse(text.contains("E-mail"), text);
    }
    assertEquals("+37120000002", buyer.words());
    assertEquals(
        "Žanis Šķērslītis, Ąžuolas Ėglė, +37120000001, zanis@paraugs.example", ZANIS.words());
  }

  private static PDDocument receipt(String language, List<String> codes) throws IOException {
    return receipt(language, codes, ZANIS);
  }

  private static PDDocument receipt(String language, List<String> codes, ReceiptPdf.Buyer buyer)
      throws IOException {
    var wish = Wish.tickets(new UUID(0, 3), "MIN_90", 2);
    var line = new PurchaseLine(1, wish, null, Money.euro("2.85"), Money.euro("0.20"));
    var other =
        new PurchaseLine(
            2,
            Wish.topUp(new UUID(0, 6), Money.euro("5.00")),
            null,
            Money.euro("5.00"),
            Money.ZERO);
    var order = new Order("op", new UUID(0, 4), List.of(line, other));
    var receipt =
        new ReceiptPdf(
            new Purchase(new UUID(0, 2), new UUID(0, 1), new UUID(0, 5), order),
            "Uzņēmums & dēli",
            List.of(
                new ReceiptLine(line, "90 minūtes", "RS 1000 2231", TERM, codes),
                new ReceiptLine(other, "Papildinājums", "RS 1000 2249", "", List.of())),
            "20.11.2026. 10:00",
            buyer);
    return Loader.loadPDF(receipt.render(Locale.forLanguageTag(language)));
  }

  private static String textOf(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
  }
}
