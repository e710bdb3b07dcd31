package org.citycabinet.ticketing.blocklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.citycabinet.ticketing.wire.SerialSet;
import org.junit.jupiter.api.Test;

/** What remains of turns when only beginning and end count. */
class TurnsTest {
  private final Turns turns = new Turns();

  @Test
  void whatWasBlockedIsAddedAndWhatWasUnblockedIsRemoved() {
    turns.add(5, true);
    turns.add(7, false);
    assertEquals(serials(5), turns.added());
    assertEquals(serials(7), turns.removed());
  }

  @Test
  void whatWasBlockedAndUnblockedIsNeither() {
    turns.add(5, true);
    turns.add(5, false);
    assertEquals(SerialSet.EMPTY, turns.added());
    assertEquals(SerialSet.EMPTY, turns.removed());
  }

  @Test
  void whatWasUnblockedAndBlockedAgainIsNeither() {
    turns.add(5, false);
    turns.add(5, true);
    assertEquals(SerialSet.EMPTY, turns.added());
    assertEquals(SerialSet.EMPTY, turns.removed());
  }

  @Test
  void theLastOfManyTurnsCounts() {
    turns.add(5, true);
    turns.add(5, false);
    turns.add(5, true);
    assertEquals(serials(5), turns.added());
  }

  private static SerialSet serials(long serial) {
    return SerialSet.of(LongStream.of(serial));
  }
}
