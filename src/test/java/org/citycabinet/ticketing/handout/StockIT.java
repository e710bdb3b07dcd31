package org.citycabinet.ticketing.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.inspection.Inspecting;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Printed cards come in by a file; handed out, they have their chip, code and last day. */
class StockIT extends InContainer {
  private static final String CITY = "ventspils";

  @Inject Inspecting inspecting;
  @Inject HandingOut handing;
  @Inject StockDesk stock;
  @Inject Cards cards;
  @Inject Media media;

  @BeforeEach
  void aClerkIsAtTheDesk() {
    inspecting.as("ventspils-clerk", "CLERK", CITY);
  }

  @Test
  @Requirement("VEN-16")
  void aCardFromTheStockIsAddedByTheCodeThatCameWithIt() {
    var number = aNumber();
    var chip = aChip();
    var outcome =
        take(
            "number;chip;code;expires",
            number.toLowerCase(Locale.ROOT) + ";" + chip + ";222 333;2031-12-31");
    assertEquals(List.of(), outcome.faults());
    assertEquals(List.of(), outcome.made());
    assertTrue(media.find(CITY, MediumNumber.of(number)).isEmpty(), "nobody has it yet");
    var medium = handing.medium(handing.prepare(MediumKind.CARD, number));
    assertEquals(Optional.of(new ChipUid(chip)), medium.chip());
    assertEquals(Optional.of(LocalDate.parse("2031-12-31")), medium.expiresOn());
    inspecting.as("inese", "RESIDENT", null);
    assertThrows(Refused.class, () -> cards.add(CITY, number, "222334", ""));
    assertEquals(medium.id(), cards.add(CITY, number, "222333", "").medium().id());
  }

  @Test
  void aCodeIsMadeForACardThatBroughtNone() {
    var number = aNumber();
    var made = take("\uFEFFkind,number", "PERSONALISED_CARD," + number).made();
    assertEquals(number, made.get(0).number().text());
    var wrong = assertThrows(Refused.class, () -> handing.prepare(MediumKind.CARD, number));
    assertEquals("medium.stock.kind", wrong.key());
    handing.prepare(MediumKind.PERSONALISED_CARD, number, "Vija " + number, null);
    inspecting.as("inese", "RESIDENT", null);
    assertEquals(number, cards.add(CITY, number, made.get(0).code(), "").medium().number().text());
  }

  @Test
  void whatIsWrongIsToldByLineAndNothingIsTaken() {
    var good = aNumber();
    var handed = aNumber();
    handing.prepare(MediumKind.CARD, handed);
    var before = stock.counts();
    var outcome =
        take(
            "number;kind;chip;code;expires",
            good + ";;;;",
            "?;;;;",
            aNumber() + ";SMART_TICKET;;;",
            aNumber() + ";;12;;",
            aNumber() + ";;;12345;",
            aNumber() + ";;;;31.12.2031",
            good + ";;;;",
            handed + ";;;;");
    assertEquals(
        List.of(
            "3 medium.number.wrong",
            "4 handout.kind.not-offered",
            "5 medium.uid.wrong",
            "6 handout.stock.code",
            "7 concession.date.wrong",
            "8 handout.stock.twice",
            "9 medium.number.taken"),
        outcome.faults().stream().map(f -> f.line() + " " + f.refused().key()).toList());
    assertEquals(0, outcome.taken());
    assertEquals(before, stock.counts());
  }

  @Test
  void aCardThatIsThereIsNotTakenAgain() {
    var number = aNumber();
    var chip = aChip();
    take("number;chip", number + ";" + chip);
    assertEquals(
        List.of("medium.number.taken", "medium.uid.taken"),
        take("number;chip", number + ";", aNumber() + ";" + chip).faults().stream()
            .map(fault -> fault.refused().key())
            .toList());
  }

  @Test
  void whatIsNoSuchFileIsRefused() {
    for (var text : List.of("", "number", "nummurs;kind\nA1;CARD", "number;number\nA1;A2")) {
      var refused =
          assertThrows(
              Refused.class, () -> stock.take(text.getBytes(StandardCharsets.UTF_8)), text);
      assertEquals(Optional.of("file"), refused.field(), text);
    }
    var many = "number\n" + "A1234\n".repeat(501);
    assertEquals(
        "handout.stock.too-many",
        assertThrows(Refused.class, () -> stock.take(many.getBytes(StandardCharsets.UTF_8))).key());
  }

  private StockDesk.Outcome take(String... lines) {
    return stock.take(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static String aNumber() {
    return "H6"
        + UUID.randomUUID().toString().replace("-", "").substring(14).toUpperCase(Locale.ROOT);
  }

  private static String aChip() {
    return "04"
        + UUID.randomUUID().toString().replace("-", "").substring(20).toUpperCase(Locale.ROOT);
  }
}
