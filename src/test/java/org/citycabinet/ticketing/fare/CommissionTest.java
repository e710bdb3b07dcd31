package org.citycabinet.ticketing.fare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommissionTest {
  private static final Commission WEB = new Commission(2, Money.euro("0.20"));

  @ParameterizedTest(name = "{0} together bear {1}")
  @Requirement("VEN-20")
  @CsvSource({
    "9.00,             0.20",
    "10.00,            0.20",
    "10.25,            0.21",
    "9.00 9.00,        0.18 0.18",
    "5.00 3.00,        0.13 0.07",
    "10.00 0.00,       0.20 0.00",
    "0.00 0.00,        0.00 0.00",
    "33.33 33.33 33.34,0.67 0.66 0.67",
    "0.25 0.25 24.75,  0.01 0.00 0.50"
  })
  void isTakenOnceForTheWholeTransaction(String prices, String expected) {
    assertEquals(amounts(expected), Commission.on(parts(prices)));
  }

  @Test
  @Requirement("VEN-20")
  void whatBearsNoneBearsNoneBesideWhatDoes() {
    var free = new Commission.Part(Commission.NONE, Money.euro("50.00"));
    var charged = new Commission.Part(WEB, Money.euro("30.00"));
    assertEquals(List.of(Money.ZERO, Money.euro("0.60")), Commission.on(List.of(free, charged)));
  }

  @Test
  void theSharesAddUpToTheCommissionOfTheWholeAndNoneIsNegative() {
    var random = new Random(20);
    for (int i = 0; i < 10_000; i++) {
      var prices = random.longs(1 + random.nextInt(20), 0, 10_000).mapToObj(Money::ofCents);
      var parts = prices.map(price -> new Commission.Part(WEB, price)).toList();
      var shares = Commission.on(parts);
      assertEquals(WEB.on(sum(parts.stream().map(Commission.Part::price))), sum(shares.stream()));
      assertTrue(shares.stream().noneMatch(Money::isNegative), shares.toString());
    }
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }

  private static List<Commission.Part> parts(String prices) {
    return amounts(prices).stream().map(price -> new Commission.Part(WEB, price)).toList();
  }

  private static List<Money> amounts(String euros) {
    return Arrays.stream(euros.strip().split(" ")).map(Money::euro).collect(Collectors.toList());
  }
}
