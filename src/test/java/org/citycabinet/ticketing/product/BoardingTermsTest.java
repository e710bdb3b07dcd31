package org.citycabinet.ticketing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Mutants;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers go by: where a ticket is valid, which one is taken, what a single trip carries. */
class BoardingTermsTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("service");
  private static final List<String> BOARDING =
      List.of(
          "choice_clause",
          "choice",
          "transfer_clause",
          "minutes",
          "companions",
          "companions_clause",
          "credit",
          "credit_clause",
          "repeat_clause");

  static List<Example> trips() {
    return Example.all(BoardingTermsTest.class, "service-examples.csv");
  }

  static List<Example> media() {
    return Example.all(BoardingTermsTest.class, "boarding-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trips")
  void aTicketIsValidWhereTheTermsSay(Example example) {
    assertEquals(expected(example), service(scheme(example), example));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("media")
  void aReaderTreatsAMediumAsTheTermsSay(Example example) {
    assertEquals(BOARDING.stream().map(example::text).toList(), boarding(scheme(example), example));
  }

  @Test
  void noChangedCellGoesUnnoticed() {
    assertEquals(
        List.of(),
        Mutants.survivors(
            "service",
            Map.of("clause", List.of("x"), "valid", List.of("YES", "NO")),
            changed ->
                of(changed, trips()).stream()
                    .anyMatch(example -> !expected(example).equals(service(changed, example)))));
    var changes =
        Map.of("clause", List.of("x"), "choice", List.of("EARLIEST_END", "LOWEST_COST_PER_TRIP"));
    assertEquals(List.of(), Mutants.survivors("choice", changes, this::noticesBoarding));
    var others =
        Map.of(
            "clause", List.of("x"),
            "minutes", List.of("29"),
            "companions", List.of("5"),
            "companions_clause", List.of("x"),
            "credit", List.of("YES", "NO"),
            "credit_clause", List.of("x"),
            "repeat_clause", List.of("x"));
    assertEquals(List.of(), Mutants.survivors("transfer", others, this::noticesBoarding));
  }

  @Test
  @Requirement("SIA-03")
  void theFareIsThatOfTheDiscountRecordedForTheCard() {
    var fares = scheme("siauliai").terms(new FareFamily());
    assertEquals(Money.euro("0.90"), fares.decide("FULL").fare());
    assertEquals(Money.euro("0.45"), fares.decide("DISCOUNT_50").fare());
    assertEquals(Money.euro("0.18"), fares.decide("DISCOUNT_80").fare());
    assertEquals(Optional.empty(), scheme("riga").find(new FareFamily()));
  }

  private boolean noticesBoarding(Scheme changed) {
    return of(changed, media()).stream()
        .anyMatch(
            example ->
                !BOARDING.stream().map(example::text).toList().equals(boarding(changed, example)));
  }

  private static List<Example> of(Scheme scheme, List<Example> examples) {
    return examples.stream()
        .filter(example -> example.text("operator").equals(scheme.operator().code()))
        .toList();
  }

  private static List<String> expected(Example example) {
    return List.of(example.text("clause"), example.text("valid"));
  }

  private static List<String> service(Scheme scheme, Example example) {
    var row =
        scheme
            .terms(new ServiceFamily())
            .decide(
                new ServiceCase(
                    example.text("product"),
                    example.text("route"),
                    Boolean.parseBoolean(example.text("working_day")),
                    LocalTime.parse(example.text("at"))));
    return List.of(row.clause(), Boolean.toString(row.valid()));
  }

  private static List<String> boarding(Scheme scheme, Example example) {
    var medium = MediumKind.valueOf(example.text("medium"));
    var choice = scheme.terms(new ChoiceFamily()).decide(medium);
    var transfer = scheme.terms(new TransferFamily()).decide(medium);
    return List.of(
        choice.clause(),
        choice.choice().name(),
        transfer.clause(),
        Long.toString(transfer.transfer().window().toMinutes()),
        Integer.toString(transfer.companions()),
        transfer.companionsClause(),
        Boolean.toString(transfer.credit()),
        transfer.creditClause(),
        transfer.repeatClause());
  }

  private static Scheme scheme(Example example) {
    return scheme(example.text("operator"));
  }

  private static Scheme scheme(String operator) {
    return SCHEMES.get(operator);
  }
}
