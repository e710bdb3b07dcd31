package org.citycabinet.ticketing.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.language.Languages;
import org.citycabinet.operator.Amendments;
import org.citycabinet.operator.Operator;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** What is published, and from when it counts; the days are far away, so that nobody else minds. */
class PublishedTermsIT extends InContainer {
  private static final Locale LATVIAN = Languages.ALL.get(0);
  private static final LocalDate COMING = LocalDate.of(2098, 7, 1);

  @Inject Amendments amendments;
  @Inject PublishedTerms terms;

  @Test
  @Requirement({"RIG-76", "RIG-A5.1"})
  void whatIsToComeIsPublishedAndChangesNothingBeforeItsDay() {
    amendments.publish("riga", COMING, "products", ",30.00,", ",31.40,");
    assertTrue(terms.editions("riga").contains(COMING));
    assertEquals(Money.euro("31.40"), month(COMING));
    assertEquals(Money.euro("30.00"), month(COMING.minusDays(1)));
    var now = terms.inForce("riga");
    assertEquals(now.edition(), terms.on("riga", COMING.minusDays(1)).edition());
  }

  @Test
  void ofTwoEditionsForOneDayTheLaterImportIsPublished() {
    var day = COMING.plusYears(1);
    amendments.publish("riga", day, "products", ",30.00,", ",32.40,");
    amendments.publish("riga", day, "products", ",30.00,", ",33.40,");
    assertEquals(1, terms.editions("riga").stream().filter(day::equals).count());
    assertEquals(Money.euro("33.40"), month(day));
  }

  @Test
  @Requirement("RIG-10")
  void whoBuysForAPhoneIsToldWhatAnInspectionNeeds() {
    assertTrue(tells(MediumKind.APP, "uzlādētam"));
    assertFalse(tells(MediumKind.CARD, "uzlādētam"));
  }

  @Test
  @Requirement("RIG-6")
  void thatPartnersServicesMayComeWithAResidentsCardIsPublishedAsAClause() {
    var clauses =
        terms.book(terms.inForce("riga"), LATVIAN).chapters().stream()
            .flatMap(chapter -> chapter.lines().stream())
            .filter(line -> line.clause().equals("6"))
            .map(Object::toString)
            .toList();
    assertEquals(1, clauses.size());
    assertTrue(clauses.get(0).contains("sadarbības iestāžu pakalpojumus"), clauses.get(0));
  }

  @Test
  void onlyWhoSellsTicketsIsListed() {
    assertEquals(
        List.of("liepaja", "riga", "siauliai", "ventspils"),
        terms.carriers().stream().map(Operator::code).toList());
    var missing = assertThrows(Refused.class, () -> terms.on("ludza", COMING));
    assertEquals(Refused.Kind.MISSING, missing.kind());
  }

  private boolean tells(MediumKind medium, String what) {
    return terms.told("riga", medium, LATVIAN).stream().anyMatch(words -> words.contains(what));
  }

  private Money month(LocalDate day) {
    return terms.book(terms.on("riga", day), LATVIAN).tickets().stream()
        .filter(ticket -> ticket.product().equals("MONTH"))
        .findFirst()
        .orElseThrow()
        .price();
  }
}
