package org.citycabinet.ticketing.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.operator.BuiltIn;
import org.junit.jupiter.api.Test;

/** Rows that decide in their order become sets that know no order. */
class CoverageTest {
  private static final String HEAD = "clause,products,routes,days,from,valid,requirement\n";

  @Test
  void whatIsValidEverywhereIsOnePart() {
    assertEquals(List.of("everywhere"), parts("1,,,,,YES,our rule\n"));
  }

  @Test
  void whatIsValidNowhereIsNone() {
    assertEquals(List.of(), parts("1,,,,,NO,our rule\n"));
  }

  @Test
  void anEarlierRowTakesAwayFromALaterOne() {
    assertEquals(
        List.of("ROUTES_1_3"),
        parts("1,,2,,,NO,our rule\n1,,1 2 3,,,YES,our rule\n1,,,,,NO,our rule\n"));
  }

  @Test
  void hoursEndWhereAnEarlierRowBegins() {
    assertEquals(
        List.of("everywhere WORKING_0000_1400_FREE"),
        parts("1,,,WORKING,14:00,NO,our rule\n1,,,,,YES,our rule\n"));
  }

  @Test
  void routesSortAsNumbers() {
    assertEquals(List.of("ROUTES_2_10"), parts("1,,10 9 2,,,YES,our rule\n1,,,,,NO,our rule\n"));
  }

  /** The standards cannot say all routes but one; so only what they can say is said. */
  @Test
  void whatCannotBeSaidIsLeftOut() {
    assertEquals(List.of(), parts("1,,5,,,NO,our rule\n1,,,,,YES,our rule\n"));
  }

  private static List<String> parts(String rows) {
    var folder = BuiltIn.with(BuiltIn.folder("riga"), "service", HEAD + rows);
    var coverage = new Coverage(new Assortment(BuiltIn.scheme(folder), Optional.empty()));
    return coverage.parts("MONTH").stream().map(CoverageTest::words).toList();
  }

  private static String words(Coverage.Part part) {
    return Stream.of(part.group().map(Coverage.Group::code).orElse("everywhere"), part.hoursCode())
        .filter(word -> !word.isEmpty())
        .reduce((where, when) -> where + " " + when)
        .orElseThrow();
  }
}
