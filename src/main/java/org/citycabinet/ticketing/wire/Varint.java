package org.citycabinet.ticketing.wire;

import java.nio.ByteBuffer;

/** Whole numbers from 0 on in as few bytes as they need: seven bits each, the lowest first. */
final class Varint {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;
  private static final int MOST_BYTES = 9;

  private Varint() {}

  /**
   * Reads one; a number has one way to be written.
   *
   * @param most the greatest number that can stand there
   * @throws FlawedList where it is greater, or longer than it needs to be
   */
  static long read(ByteBuffer in, long most) {
    long value = 0;
    for (var i = 0; i < MOST_BYTES; i++) {
      long next = in.get() & 0xff;
      value |= (next & (MORE - 1)) << (BITS * i);
      if (next < MORE) {
        return checked(value, most, i > 0 && next == 0);
      }
    }
    throw new FlawedList(ListFlaw.MALFORMED);
  }

  private static long checked(long value, long most, boolean isPadded) {
    if (value > most || isPadded) {
      throw new FlawedList(ListFlaw.MALFORMED);
    }
    return value;
  }

  static void write(ByteBuffer out, long value) {
    var rest = value;
    while (rest >= MORE) {
      out.put((byte) (rest | MORE));
      rest >>>= BITS;
    }
    out.put((byte) rest);
  }

  /** How many bytes it takes. */
  static int bytes(long value) {
    return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + BITS - 1) / BITS);
  }
}
