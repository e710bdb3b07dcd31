package org.citycabinet.ticketing.wire;

import static org.citycabinet.ticketing.wire.Lists.NOW;
import static org.citycabinet.ticketing.wire.Lists.delta;
import static org.citycabinet.ticketing.wire.Lists.full;
import static org.citycabinet.ticketing.wire.Lists.held;
import static org.citycabinet.ticketing.wire.Lists.random;
import static org.citycabinet.ticketing.wire.Lists.serials;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device keeps its last good list, whatever it is sent. */
class HeldListTest {

  private static final SerialSet FIVE_AND_SEVEN = serials(5, 7);

  private final HeldList list = held();

  @BeforeEach
  void versionTwoIsInUse() {
    assertEquals(Optional.empty(), list.offer(full(2, FIVE_AND_SEVEN, 100), NOW));
  }

  @Test
  void itListsWhatTheServerListed() {
    assertTrue(list.lists(5));
    assertFalse(list.lists(6));
    assertEquals(2, list.size());
  }

  @Test
  void aNewerFullListTakesItsPlace() {
    assertEquals(Optional.empty(), list.offer(full(3, serials(6), 100), NOW));
    assertTrue(list.lists(6));
    assertFalse(list.lists(5));
  }

  @Test
  void aDeltaAddsAndRemoves() {
    var offered = delta(2, FIVE_AND_SEVEN, 4, serials(7, 101), 102);
    assertEquals(Optional.empty(), list.offer(offered, NOW));
    assertEquals(4, list.version());
    assertFalse(list.lists(5));
    assertTrue(list.lists(101));
  }

  @Test
  void aThousandDeltasLeadToTheSameSetAsTheFullList() {
    var before = FIVE_AND_SEVEN;
    for (var version = 3; version < 1_000; version++) {
      var after = random(version, version % 40, 5_000);
      assertEquals(
          Optional.empty(), list.offer(delta(version - 1, before, version, after, 5_000), NOW));
      before = after;
    }
    assertEquals(before.size(), list.size());
    assertTrue(before.stream().allMatch(list::lists));
  }

  @Test
  void theSameListAgainChangesNothing() {
    assertEquals(Optional.empty(), list.offer(full(2, FIVE_AND_SEVEN, 100), NOW));
    keepsVersionTwo();
  }

  @Test
  void aTruncatedListIsRefusedAndTheLastGoodOneKept() {
    var bytes = full(3, serials(6), 100);
    refuses(ListFlaw.TRUNCATED, Arrays.copyOf(bytes, bytes.length / 2));
  }

  @Test
  void anOlderListIsRefusedAndTheLastGoodOneKept() {
    refuses(ListFlaw.OLDER, full(1, serials(6), 100));
  }

  @Test
  void anExpiredListIsRefusedAndTheLastGoodOneKept() {
    var validUntil = NOW.plusSeconds(86_400);
    assertEquals(Optional.of(ListFlaw.EXPIRED), list.offer(full(3, serials(6), 9), validUntil));
    keepsVersionTwo();
    assertFalse(list.isValidAt(validUntil));
    assertTrue(list.isValidAt(validUntil.minusSeconds(1)));
  }

  @Test
  void aBadlySignedListIsRefusedAndTheLastGoodOneKept() {
    var bytes = full(3, serials(6), 100);
    bytes[bytes.length - 1] ^= 1;
    refuses(ListFlaw.BAD_SIGNATURE, bytes);
  }

  @Test
  void anotherOperatorsListIsRefused() {
    var other = new HeldList("other", KeyKind.SERIAL, Lists.TRUSTED.values());
    assertEquals(Optional.of(ListFlaw.FOREIGN), other.offer(full(3, serials(6), 100), NOW));
    assertEquals(0, other.version());
  }

  @Test
  void aListOfChipNumbersIsRefusedWhereSerialsAreRead() {
    var uids = new HeldList("example", KeyKind.UID, Lists.TRUSTED.values());
    assertEquals(Optional.of(ListFlaw.FOREIGN), uids.offer(full(3, serials(6), 100), NOW));
  }

  @Test
  void aDeltaToAnotherBaseIsRefused() {
    refuses(ListFlaw.WRONG_BASE, delta(3, serials(1), 4, serials(2), 100));
  }

  @Test
  void aDeltaThatLeadsElsewhereIsRefused() {
    refuses(ListFlaw.WRONG_RESULT, delta(2, serials(1), 4, serials(2), 100));
  }

  @Test
  void aDeltaToABaseOfAnotherSizeIsRefused() {
    refuses(ListFlaw.WRONG_RESULT, delta(2, serials(5, 7, 9), 4, serials(5, 7), 100));
  }

  @Test
  void aDeltaCanBeginWithNothing() {
    var empty = held();
    var offered = delta(0, SerialSet.EMPTY, 4, FIVE_AND_SEVEN, 100);
    assertEquals(Optional.empty(), empty.offer(offered, NOW));
    assertEquals(2, empty.size());
  }

  @Test
  void chipsAreFoundByTheirNumbers() {
    var uids = new HeldList("example", KeyKind.UID, Lists.TRUSTED.values());
    var listed = Lists.chips("04A1B2C3D4E5F6");
    assertEquals(Optional.empty(), uids.offer(Lists.chips(1, listed), NOW));
    assertTrue(uids.lists(ChipUid.of("04:a1:b2:c3:d4:e5:f6").key()));
    assertFalse(uids.lists(ChipUid.of("04A1B2C3D4E5F7").key()));
    assertEquals(Optional.of(ListFlaw.FOREIGN), list.offer(Lists.chips(3, listed), NOW));
  }

  private void refuses(ListFlaw flaw, byte[] bytes) {
    assertEquals(Optional.of(flaw), list.offer(bytes, NOW));
    keepsVersionTwo();
  }

  private void keepsVersionTwo() {
    assertEquals(2, list.version());
    assertTrue(list.lists(5));
    assertTrue(list.isValidAt(NOW));
  }
}
