package org.citycabinet.utility.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class InvoicePdfTest {

  private static byte[] render(Invoice invoice, String language) {
    var locale = Locale.forLanguageTag(language);
    var xml = new InvoiceXml(invoice, "LV", locale).bytes();
    return new InvoicePdf(invoice, locale, xml).render();
  }

  private static PDDocument invoiceIn(String language) throws IOException {
    var invoice = Bills.bill("AB-2026-7", "2026-10", "5.25", Bills.water("3.7700", "1.15"));
    return Loader.loadPDF(render(invoice, language));
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
              "10,50 €",
              "RF58 AB20 267")) {
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

  @Requirement("LUD-12")
  @ParameterizedTest
  @CsvSource({"lv, PDFA_3_U", "lt, PDFA_3_U", "lv, PDFUA_1", "en, PDFUA_1"})
  void itCanBeKeptForGoodAndReadAloud(String language, PDFAFlavour rules) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var bill = Bills.bill("AB-2026-7", "2026-10", "5.25", Bills.water("3.7700", "1.15"));
    var pdf = new ByteArrayInputStream(render(bill, language));
    try (var parser = Foundries.defaultInstance().createParser(pdf, rules);
        var validator = Foundries.defaultInstance().createValidator(rules, false)) {
      assertEquals(List.of(), validator.validate(parser).getTestAssertions());
    }
  }

  @Requirement("LUD-12")
  @Test
  void theInvoiceForMachinesIsInside() throws IOException {
    try (var pdf = invoiceIn("lv")) {
      var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      var xml = new String(files.get("invoice.xml").getEmbeddedFile().toByteArray(), UTF_8);
      assertTrue(xml.contains("<cbc:ID>AB-2026-7</cbc:ID>"));
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
