package org.citycabinet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void aShareIsRoundedHalfUpOnceAtTheEnd() {
    assertEquals(Money.ofCents(1), Money.ofCents(1).share(1, 2));
    assertEquals(Money.ofCents(2138), Money.euro("28.50").share(75, 100));
    assertEquals(Money.ofCents(-1), Money.ofCents(-1).share(1, 2));
  }

  @Test
  void aShareOfALargeAmountDoesNotOverflowOnTheWay() {
    assertEquals(
        Money.ofCents(Long.MAX_VALUE / 2),
        Money.ofCents(Long.MAX_VALUE / 2).share(1_000_000, 1_000_000));
  }

  @Test
  void refusesFractionsOfACentAndSumsThatDoNotFit() {
    assertThrows(ArithmeticException.class, () -> Money.euro("0.005"));
    assertThrows(
        ArithmeticException.class, () -> Money.ofCents(Long.MAX_VALUE).plus(Money.euro("0.01")));
  }

  /** It is refused at once, not worked out first. */
  @Test
  void anAmountOfMillionsOfDigitsIsRefusedAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(1),
        () -> {
          for (String text : List.of("1e9999999", "-1e2147483647", "1e-9999999", "1e19")) {
            assertThrows(ArithmeticException.class, () -> Money.euro(text), text);
          }
        });
    assertEquals(Money.ofCents(1_000_000), Money.euro("1e4"));
  }
}
