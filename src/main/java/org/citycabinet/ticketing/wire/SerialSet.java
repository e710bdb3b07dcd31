package org.citycabinet.ticketing.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** An immutable set of issue serials (or keys of chips), each 0 or more; a look-up halves. */
public final class SerialSet {

  /** Nothing listed. */
  public static final SerialSet EMPTY = new SerialSet(new long[0]);

  /** How many bytes of the digest lists carry. */
  static final int DIGEST_BYTES = 16;

  private final long[] sorted;
  private String sha256;

  private SerialSet(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * The set of these; their order and repetition do not matter.
   *
   * @throws IllegalArgumentException where one is below 0
   */
  public static SerialSet of(LongStream serials) {
    var sorted = serials.toArray();
    Arrays.sort(sorted);
    if (sorted.length > 0 && sorted[0] < 0) {
      throw new IllegalArgumentException("a serial below 0: " + sorted[0]);
    }
    return new SerialSet(eachOnce(sorted));
  }

  private static long[] eachOnce(long[] sorted) {
    int count = 0;
    for (long serial : sorted) {
      if (count == 0 || serial != sorted[count - 1]) {
        sorted[count] = serial;
        count++;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** The set of these, which ascend strictly from 0 or above. */
  static SerialSet ofSorted(long[] sorted) {
    return new SerialSet(sorted);
  }

  /** Whether it is in the set. */
  public boolean contains(long serial) {
    return Arrays.binarySearch(sorted, serial) >= 0;
  }

  /** How many there are. */
  public int size() {
    return sorted.length;
  }

  /** All of them, ascending. */
  public LongStream stream() {
    return Arrays.stream(sorted);
  }

  /** Those of this set that the other lacks. */
  public SerialSet without(SerialSet other) {
    return new SerialSet(stream().filter(serial -> !other.contains(serial)).toArray());
  }

  /** Those of either. */
  public SerialSet with(SerialSet other) {
    return of(LongStream.concat(stream(), other.stream()));
  }

  /** SHA-256, in lower-case hexadecimal, of the set written ascending, 8 bytes each, high first. */
  public String sha256() {
    // Who comes twice at once finds the same.
    if (sha256 == null) {
      var bytes = ByteBuffer.allocate(Long.BYTES * sorted.length);
      bytes.asLongBuffer().put(sorted);
      sha256 = HexFormat.of().formatHex(Sha256.digest().digest(bytes.array()));
    }
    return sha256;
  }

  /** What lists carry of it: the first 16 bytes. */
  public String digest() {
    return sha256().substring(0, 2 * DIGEST_BYTES);
  }

  /** The places, from 0 on, at which those of this set stand that are in the other too. */
  SerialSet placesOf(SerialSet some) {
    return new SerialSet(some.stream().filter(this::contains).map(this::below).toArray());
  }

  /** Those of this set that stand at none of these places. */
  SerialSet withoutPlaces(SerialSet places) {
    return new SerialSet(
        IntStream.range(0, sorted.length)
            .filter(place -> !places.contains(place))
            .mapToLong(this::at)
            .toArray());
  }

  /** The least number above all of them; 0 for the empty set. */
  public long end() {
    return sorted.length == 0 ? 0 : sorted[sorted.length - 1] + 1;
  }

  /** How many lie below the number: the index at which it stands or would stand. */
  int below(long serial) {
    var found = Arrays.binarySearch(sorted, serial);
    return found < 0 ? -found - 1 : found;
  }

  long at(int index) {
    return sorted[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SerialSet that && Arrays.equals(sorted, that.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  @Override
  public String toString() {
    return Arrays.toString(sorted);
  }
}
