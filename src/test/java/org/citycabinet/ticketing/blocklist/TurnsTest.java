package org.citycabinet.ticketing.blocklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.LongStream;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.ticketing.wire.SerialSet;
import org.junit.jupiter.api.Test;

/** What remains of turns when only beginning and end count. */
class TurnsTest {
  private static final ChipUid CHIP = ChipUid.of("04A1B2C3D4E5F6");

  private final Turns turns = new Turns();

  @Test
  void whatWasBlockedIsAddedAndWhatWasUnblockedIsRemoved() {
    turns.add(Key.of(5), true);
    turns.add(Key.of(7), false);
    assertEquals(serials(5), added());
    assertEquals(serials(7), removed());
  }

  @Test
  void whatWasBlockedAndUnblockedIsNeither() {
    turns.add(Key.of(5), true);
    turns.add(Key.of(5), false);
    assertEquals(SerialSet.EMPTY, added());
    assertEquals(SerialSet.EMPTY, removed());
  }

  @Test
  void whatWasUnblockedAndBlockedAgainIsNeither() {
    turns.add(Key.of(5), false);
    turns.add(Key.of(5), true);
    assertEquals(SerialSet.EMPTY, added());
    assertEquals(SerialSet.EMPTY, removed());
  }

  @Test
  void theLastOfManyTurnsCounts() {
    turns.add(Key.of(5), true);
    turns.add(Key.of(5), false);
    turns.add(Key.of(5), true);
    assertEquals(serials(5), added());
  }

  @Test
  void chipsAreToldApartFromSerials() {
    turns.add(Key.of(0), true);
    turns.add(Key.of(CHIP), true);
    assertEquals(serials(0), added());
    assertEquals(serials(CHIP.key()), turns.added().by(KeyKind.UID));
    assertEquals(Map.of(CHIP.key(), CHIP.text()), turns.added().chips());
  }

  @Test
  void whatIsListedIsWhatWasAndWhatCameWithoutWhatWent() {
    turns.add(Key.of(5), true);
    turns.add(Key.of(CHIP), true);
    var listed = turns.added();
    assertEquals(Map.of(), listed.without(listed).chips());
    assertEquals(listed.chips(), listed.without(listed).with(listed).chips());
    assertEquals(serials(5), listed.without(turns.removed()).by(KeyKind.SERIAL));
  }

  private SerialSet added() {
    return turns.added().by(KeyKind.SERIAL);
  }

  private SerialSet removed() {
    return turns.removed().by(KeyKind.SERIAL);
  }

  private static SerialSet serials(long serial) {
    return SerialSet.of(LongStream.of(serial));
  }
}
