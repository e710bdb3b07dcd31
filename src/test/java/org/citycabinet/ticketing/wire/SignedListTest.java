package org.citycabinet.ticketing.wire;

import static org.citycabinet.ticketing.wire.Lists.TRUSTED;
import static org.citycabinet.ticketing.wire.Lists.delta;
import static org.citycabinet.ticketing.wire.Lists.full;
import static org.citycabinet.ticketing.wire.Lists.random;
import static org.citycabinet.ticketing.wire.Lists.read;
import static org.citycabinet.ticketing.wire.Lists.serials;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    var universe = number(limit);
    var count = number(n);
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

  @ParameterizedTest
  @CsvSource({"200_000, 2_000, 50", "10_000_000, 100_000, 500", "10_000_000, 100_000, 5_000"})
  void aDeltaIsWithinTheBoundOfAddedAndRemoved(String media, String blocked, String changes) {
    var universe = number(media);
    var listed = number(blocked);
    var half = number(changes) / 2;
    var bytes = changes(universe, listed, 2 * half).length - changes(universe, listed, 0).length;
    var bound = boundBytes(universe - listed, half) + boundBytes(listed, half);
    assertTrue(bytes <= 1.15 * bound, bytes + " bytes, bound " + bound);
  }

  @ParameterizedTest
  @CsvSource({"25", "50", "0"})
  void aDeltaOfFiftyChangesFitsIn256BytesWithSignatureAndHeader(int added) {
    var before = random(11, 2_000, 200_000);
    var kept = SerialSet.of(before.stream().skip(50 - added));
    var after = kept.with(random(12, added, 200_000));
    var bytes = delta(123_455, before, 123_456, after, 200_000).length;
    assertTrue(bytes <= 256, bytes + " bytes");
  }

  /** A delta with so many changes, half of them added. */
  private static byte[] changes(int universe, int listed, int changes) {
    var before = random(13, listed, universe);
    var order = new Random(14);
    var removed =
        SerialSet.of(order.ints(0, listed).distinct().limit(changes / 2).mapToLong(before::at));
    var added =
        LongStream.generate(() -> order.nextInt(universe))
            .filter(serial -> !before.contains(serial))
            .distinct()
            .limit(changes / 2);
    return delta(1, before, 2, before.without(removed).with(SerialSet.of(added)), universe);
  }

  private static int number(String grouped) {
    return Integer.parseInt(grouped.replace("_", ""));
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
    cutAtAnyByteIsTruncated(full(1, random(2, 100, 10_000), 10_000));
    cutAtAnyByteIsTruncated(changes(10_000, 100, 50));
    cutAtAnyByteIsTruncated(Lists.chips(1, random(2, 100, ChipUid.KEYS)));
  }

  private static void cutAtAnyByteIsTruncated(byte[] bytes) {
    for (var length = 0; length < bytes.length; length++) {
      assertEquals(ListFlaw.TRUNCATED, flaw(Arrays.copyOf(bytes, length)), "at " + length);
    }
  }

  @Test
  void aListWithAnyByteChangedIsNotTaken() {
    withAnyByteChangedIsNotTaken(full(1, random(2, 100, 10_000), 10_000));
    withAnyByteChangedIsNotTaken(changes(10_000, 100, 50));
  }

  private static void withAnyByteChangedIsNotTaken(byte[] bytes) {
    for (var i = 0; i < bytes.length; i++) {
      var changed = bytes.clone();
      changed[i] ^= 0x40;
      assertThrows(FlawedList.class, () -> SignedList.read(changed, TRUSTED.values()), "at " + i);
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
    var forger = new ListWriter(Ed25519.generate().getPrivate());
    assertEquals(ListFlaw.BAD_SIGNATURE, flaw(forger.full(header, SerialSet.EMPTY)));
    var none = SerialSet.EMPTY;
    assertEquals(ListFlaw.BAD_SIGNATURE, flaw(forger.delta(header.asDeltaTo(0), none, none, none)));
  }

  @Test
  void aListOfTheFirstFormatIsNotTakenHoweverWellItIsSigned() throws IOException {
    assertEquals(ListFlaw.MALFORMED, flaw(FormatVectorsTest.file("format-1.hex")));
  }

  @Test
  void aListThatSaysAnotherFormatIsNotTakenHoweverWellItIsSigned() {
    var bytes = full(1, serials(3), 10);
    bytes[3] = '3';
    var said = Arrays.copyOf(bytes, bytes.length - Ed25519.SIGNATURE_BYTES);
    var signature = Ed25519.sign(Lists.PRIVATE, said);
    System.arraycopy(signature, 0, bytes, said.length, signature.length);
    assertEquals(ListFlaw.MALFORMED, flaw(bytes));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, 1L << 52, Long.MAX_VALUE})
  void aNumberHasOneWayToBeWritten(long value) {
    var out = ByteBuffer.allocate(10);
    Varint.write(out, value);
    assertEquals(Varint.bytes(value), out.position());
    assertEquals(value, Varint.read(out.flip(), Long.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8000", "ff00", "808080808080808080", "ffffffffffffffffff01"})
  void aNumberLongerThanItNeedsIsMalformed(String hex) {
    var bytes = ByteBuffer.wrap(Lists.hex(hex));
    var thrown = assertThrows(FlawedList.class, () -> Varint.read(bytes, Long.MAX_VALUE));
    assertEquals(ListFlaw.MALFORMED, thrown.flaw());
  }

  @Test
  void aListSignedWithAnUnknownKeyIsNotTaken() {
    var bytes = full(1, SerialSet.EMPTY, 10);
    var thrown = assertThrows(FlawedList.class, () -> SignedList.read(bytes, List.of()));
    assertEquals(ListFlaw.UNKNOWN_KEY, thrown.flaw());
  }

  private static ListFlaw flaw(byte[] bytes) {
    return assertThrows(FlawedList.class, () -> SignedList.read(bytes, TRUSTED.values())).flaw();
  }
}
