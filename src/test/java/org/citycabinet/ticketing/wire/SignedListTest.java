package org.citycabinet.ticketing.wire;

import static org.citycabinet.ticketing.wire.Lists.TRUSTED;
import static org.citycabinet.ticketing.wire.Lists.full;
import static org.citycabinet.ticketing.wire.Lists.random;
import static org.citycabinet.ticketing.wire.Lists.read;
import static org.citycabinet.ticketing.wire.Lists.serials;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of blocked media as it travels: exact, small, and refused where it is not whole. */
class SignedListTest {

  @Test
  void anEmptyListNamesNobody() {
    assertEquals(SerialSet.EMPTY, read(full(1, SerialSet.EMPTY, 0)));
    assertEquals(SerialSet.EMPTY, read(full(1, SerialSet.EMPTY, 1_000_000)));
  }

  @Test
  void aListOfEverybodyNamesEverybody() {
    var everybody = SerialSet.of(LongStream.range(0, 70_000));
    assertEquals(everybody, read(full(1, everybody, 70_000)));
  }

  @Test
  void theFirstAndTheLastSerialCanBeListed() {
    var ends = serials(0, 9_999_999);
    assertEquals(ends, read(full(1, ends, 10_000_000)));
  }

  @Test
  void chipNumbersOf56BitsCanBeListed() {
    var uids = random(5, 2_000, 1L << 56);
    assertEquals(uids, read(full(1, uids, 1L << 56)));
  }

  @Test
  void anySetComesBackAsItWas() {
    var random = new Random(1);
    for (var round = 0; round < 300; round++) {
      var limit = 1 + random.nextInt(200_000);
      var set = random(round, random.nextInt(Math.min(limit, 3_000)), limit);
      assertEquals(set, read(full(round, set, limit)), "round " + round);
    }
  }

  @Test
  void overAllIssuedMediaThereIsNoFalsePositiveAndNoFalseNegative() {
    var listed = random(3, 2_000, 200_000);
    var received = read(full(1, listed, 200_000));
    for (var serial = 0L; serial < 200_000; serial++) {
      assertEquals(listed.contains(serial), received.contains(serial));
    }
  }

  @ParameterizedTest
  @CsvSource({"200_000, 2_000", "1_000_000, 10_000", "10_000_000, 100_000"})
  void atOnePercentTheCodeIsWithinOnePercentOfTheInformationBound(String limit, String n) {
    var universe = Long.parseLong(limit.replace("_", ""));
    var count = Integer.parseInt(n.replace("_", ""));
    var bytes = full(1, random(7, count, universe), universe).length;
    var overhead = full(1, SerialSet.EMPTY, universe).length;
    assertTrue(bytes - overhead <= 1.01 * boundBytes(universe, count), bytes + " bytes");
  }

  @Test
  void unevenBlockingIsCheaperThanTheBoundOfEvenBlocking() {
    var old = random(8, 5_000, 65_536);
    var few = random(9, 50, 900_000).stream().map(serial -> 100_000 + serial);
    var listed = SerialSet.of(LongStream.concat(old.stream(), few));
    var bytes = full(1, listed, 1_000_000);
    assertEquals(listed, read(bytes));
    assertTrue(bytes.length < boundBytes(1_000_000, listed.size()), bytes.length + " bytes");
  }

  /** log2 of the number of ways to choose n of the universe, in bytes. */
  private static double boundBytes(long universe, long n) {
    var bits = 0.0;
    for (var i = 0L; i < n; i++) {
      bits += Math.log((double) (universe - i)) - Math.log((double) (i + 1));
    }
    return bits / Math.log(2) / Byte.SIZE;
  }

  @Test
  void aListCutAtAnyByteIsTruncated() {
    var bytes = full(1, random(2, 100, 10_000), 10_000);
    for (var length = 0; length < bytes.length; length++) {
      assertEquals(ListFlaw.TRUNCATED, flaw(Arrays.copyOf(bytes, length)), "at " + length);
    }
  }

  @Test
  void aListWithAnyByteChangedIsNotTaken() {
    var bytes = full(1, random(2, 100, 10_000), 10_000);
    for (var i = 0; i < bytes.length; i++) {
      var changed = bytes.clone();
      changed[i] ^= 0x40;
      assertThrows(FlawedList.class, () -> SignedList.read(changed, TRUSTED), "at " + i);
    }
  }

  @Test
  void aListWithMoreBytesBehindItIsMalformed() {
    var bytes = full(1, serials(3), 10);
    assertEquals(ListFlaw.MALFORMED, flaw(Arrays.copyOf(bytes, bytes.length + 1)));
  }

  @Test
  void aListSignedByAStrangerIsNotTaken() {
    var header = Lists.header(1, SerialSet.EMPTY, 10);
    var forged = new ListWriter(Ed25519.generate().getPrivate()).full(header, SerialSet.EMPTY);
    assertEquals(ListFlaw.BAD_SIGNATURE, flaw(forged));
  }

  @Test
  void aListSignedWithAnUnknownKeyIsNotTaken() {
    var bytes = full(1, SerialSet.EMPTY, 10);
    var thrown = assertThrows(FlawedList.class, () -> SignedList.read(bytes, Map.of()));
    assertEquals(ListFlaw.UNKNOWN_KEY, thrown.flaw());
  }

  private static ListFlaw flaw(byte[] bytes) {
    return assertThrows(FlawedList.class, () -> SignedList.read(bytes, TRUSTED)).flaw();
  }
}
