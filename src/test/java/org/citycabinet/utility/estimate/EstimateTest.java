package org.citycabinet.utility.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class EstimateTest {
  private static final UUID PREMISE = new UUID(0, 5);

  private static Estimate estimate(EstimateItem... items) {
    var until = LocalDate.parse("2026-10-31");
    return new Estimate(new UUID(0, 3), "op", new UUID(0, 4), until, List.of(items));
  }

  private static EstimateItem item(String heading, String plan, String actual) {
    return new EstimateItem(heading, Money.euro(plan), Money.euro(actual));
  }

  @Requirement("LUD-29")
  @Test
  void anEstimateSetsPlanAgainstActualAndAddsUp() {
    var estimate =
        new Estimate(
            new UUID(0, 3),
            "op",
            new UUID(0, 4),
            LocalDate.parse("2026-10-31"),
            List.of(
                new EstimateItem("a", Money.euro("100.00"), Money.euro("80.00")),
                new EstimateItem("b", Money.euro("50.00"), Money.euro("60.50"))));
    assertEquals(2026, estimate.getYear());
    assertEquals(Money.euro("150.00"), estimate.getTotal().getPlan());
    assertEquals(Money.euro("140.50"), estimate.getTotal().getActual());
    assertEquals(Money.euro("-10.50"), estimate.getItems().get(1).getLeft());
  }

  @Requirement("LUD-29")
  @Test
  void aDwellingBearsItsShareOfEachHeading() {
    var sheet =
        new EstimateSheet(
            estimate(item("a", "4200.00", "3512.00"), item("b", "960.00", "881.40")),
            new DwellingShare(PREMISE, 485, 21340));
    assertEquals(Money.euro("95.45"), sheet.rows().get(0).planShare());
    assertEquals(Money.euro("117.27"), sheet.total().planShare());
    assertEquals(Money.euro("99.85"), sheet.total().actualShare());
    assertEquals(Money.euro("9.77"), sheet.monthly());
    assertEquals("2.27", sheet.share().getPercent().toPlainString());
  }

  @Requirement("LUD-29")
  @Test
  void theSharesOfTheHeadingsAddUpToTheShareOfTheTotal() {
    var random = new Random(20261120);
    for (int round = 0; round < 1000; round++) {
      var items =
          IntStream.range(0, 1 + random.nextInt(9))
              .mapToObj(i -> new EstimateItem("x", cents(random), cents(random)))
              .toArray(EstimateItem[]::new);
      var sheet =
          new EstimateSheet(
              estimate(items), new DwellingShare(PREMISE, 1 + random.nextInt(900), 901));
      var sum =
          sheet.rows().stream().map(EstimateSheet.Row::planShare).reduce(Money.ZERO, Money::plus);
      assertEquals(sheet.total().planShare(), sum);
    }
  }

  private static Money cents(Random random) {
    return Money.ofCents(random.nextInt(1_000_000));
  }

  @Test
  void theLongestBarIsAsWideAsThePictureAndNothingIsDrawnOfNothing() {
    var bars = new EstimateChart(List.of(item("a", "100.00", "120.00"), item("b", "0.00", "0.00")));
    assertEquals(List.of(516L, 0L), bars.bars().stream().map(EstimateChart.Bar::plan).toList());
    assertEquals(List.of(620L, 0L), bars.bars().stream().map(EstimateChart.Bar::actual).toList());
    assertTrue(bars.bars().get(0).isOver());
    assertEquals(112, bars.height());
  }

  @Requirement("LUD-29")
  @ParameterizedTest
  @CsvSource({"lv, PDFA_3_U", "lt, PDFUA_1", "en, PDFUA_1"})
  void itsPdfCanBeKeptForGoodAndReadAloud(String language, PDFAFlavour rules) throws Exception {
    var sheet =
        new EstimateSheet(
            estimate(item("Remonts & <tīrīšana>", "4200.00", "3512.00")),
            new DwellingShare(PREMISE, 485, 21340));
    var pdf = new EstimatePdf(sheet, "Ķieģeļu iela 1", Locale.forLanguageTag(language)).render();
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), rules);
        var validator = Foundries.defaultInstance().createValidator(rules, false)) {
      assertEquals(List.of(), validator.validate(parser).getTestAssertions());
    }
    try (var read = Loader.loadPDF(pdf)) {
      assertTrue(
          new PDFTextStripper()
              .getText(read)
              .replaceAll("\\s+", " ")
              .contains("Remonts & <tīrīšana>"));
    }
  }
}
