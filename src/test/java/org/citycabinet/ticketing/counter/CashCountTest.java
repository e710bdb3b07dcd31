package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawer is counted by notes and coins. */
class CashCountTest {

  @Test
  void everyNoteAndCoinCountsItsValue() {
    var all = new HashMap<String, String>();
    CashCount.notes().forEach(kind -> all.put(String.valueOf(kind), "1"));
    CashCount.coins().forEach(kind -> all.put(String.valueOf(kind), " 1 "));
    assertEquals(Money.euro("888.88"), CashCount.of(all).sum());
    assertEquals(15, CashCount.of(all).pieces().size());
  }

  @Test
  void anEmptyFieldAndZeroMeanNone() {
    var count = CashCount.of(Map.of("500", "0", "1", " ", "2000", "10000"));
    assertEquals(Map.of(2_000, 10_000), count.pieces());
    assertEquals(Money.euro("200000.00"), count.sum());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1,5", "x", "10001", "99999999999999999999", "1e3", "٣"})
  void whatIsNoNumberOfPiecesIsToldAtItsField(String typed) {
    var refused = assertThrows(Refused.class, () -> CashCount.of(Map.of("500", typed)));
    assertEquals(Optional.of("c500"), refused.field());
  }
}
