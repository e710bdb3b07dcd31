package org.citycabinet.ticketing.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.refund.SlowTerms.Question;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Validity and refunds of random tickets, under the published terms and under random ones, against
 * an oracle that walks through days and minutes and knows the terms as sentences.
 *
 * <p>{@code -Doracle.seed} repeats a run, {@code -Doracle.cases} says how long it is.
 */
@Requirement({
  "RIG-13",
  "RIG-15",
  "RIG-15.1.1",
  "RIG-15.1.2",
  "RIG-15.1.4",
  "RIG-15.2.1",
  "RIG-15.2.2",
  "RIG-15.2.3",
  "RIG-15.3",
  "RIG-41",
  "RIG-69",
  "RIG-74.1",
  "RIG-74.2",
  "RIG-74.2.1",
  "RIG-74.2.2",
  "RIG-74.3",
  "RIG-74.5",
  "RIG-75.1",
  "RIG-75.2",
  "RIG-75.3",
  "RIG-75.4",
  "RIG-75a",
  "LIE-11",
  "SIA-08",
  "VEN-01",
  "VEN-02",
  "VEN-18",
  "VEN-29"
})
class OracleTest {
  private static final int EACH = 250;
  private static final List<String> PUBLISHED =
      List.of("riga", "ventspils", "riga", "siauliai", "riga", "liepaja");
  private static final List<String> ZONES = List.of("riga", "siauliai");

  /** In Riga there are no eID media; a card of any kind may hold what others sell on cards. */
  private static final List<MediumKind> MEDIA =
      Arrays.stream(MediumKind.values()).filter(kind -> kind != MediumKind.EID).toList();

  private final Map<ZoneId, SlowCalendar> calendars = new HashMap<>();
  private final Map<String, Scheme> schemes = BuiltIn.schemesWith("validity");

  @Test
  void agreesWithTheTerms() {
    compare(Long.getLong("oracle.seed", 1), Integer.getInteger("oracle.cases", 20_000));
  }

  @Test
  @Tag("faults")
  void agreesWithTheTermsAMillionTimes() {
    var seed = Long.getLong("oracle.seed", System.nanoTime());
    System.out.println("-Doracle.seed=" + seed);
    compare(seed, Integer.getInteger("oracle.cases", 1_000_000));
  }

  private void compare(long seed, int cases) {
    for (int first = 0; first < cases; first += EACH) {
      var edition = first / EACH;
      var dice = new Dice(seed * 1_000_003 + edition);
      var terms = edition % 2 == 0 ? published(edition / 2) : random(dice, edition / 2);
      var questions = new Questions(dice, terms);
      for (int number = first; number < Math.min(cases, first + EACH); number++) {
        check(terms, questions.next(), "-Doracle.seed=" + seed + ", case " + number);
      }
    }
  }

  private static void check(SlowTerms terms, Question question, String name) {
    if (isWrong(terms, question)) {
      var smallest = new Smallest(simpler -> isWrong(terms, simpler)).of(question);
      assertEquals(
          terms.told(smallest), terms.computed(smallest), () -> words(terms, smallest, name));
    }
  }

  private static boolean isWrong(SlowTerms terms, Question question) {
    return !terms.told(question).equals(terms.computed(question));
  }

  private static String words(SlowTerms terms, Question question, String name) {
    var wish = question.wish();
    return Stream.of(
            name,
            wish.product() + " on " + wish.medium() + " for " + wish.price().euros(),
            "where it is " + terms.scheme().operator().zone(),
            "bought at " + wish.purchasedAt(),
            "first used at " + wish.firstAuthorisedAt(),
            "tickets left " + wish.ticketsLeft(),
            "blocked or retained at " + wish.blockedAt(),
            "money asked back at " + wish.requestedAt() + " because " + wish.reason(),
            "transition ends on " + wish.transitionEndsOn(),
            "withdrawn from sale " + wish.withdrawn(),
            "ride at " + question.rideAt(),
            terms.scheme().texts().get("validity"),
            terms.scheme().texts().get("refund"))
        .collect(Collectors.joining("\n"));
  }

  private SlowTerms random(Dice dice, int edition) {
    var base = ZONES.get(edition % ZONES.size());
    return new RandomTerms(dice).terms(calendar(schemes.get(base)), base);
  }

  private SlowTerms published(int edition) {
    var operator = PUBLISHED.get(edition % PUBLISHED.size());
    var scheme = schemes.get(operator);
    var wares = new TicketTerms(scheme).catalogue().products().stream().map(OracleTest::ware);
    return new SlowTerms(
        scheme,
        calendar(scheme),
        wares.toList(),
        wish -> Published.validity(operator, wish),
        facts -> Published.refund(operator, facts));
  }

  private static SlowTerms.Ware ware(Product product) {
    return new SlowTerms.Ware(product.code(), product.tickets(), MEDIA);
  }

  private SlowCalendar calendar(Scheme scheme) {
    return calendars.computeIfAbsent(scheme.operator().zone(), SlowCalendar::new);
  }
}
