package org.citycabinet.ticketing.wire;

import java.nio.ByteBuffer;

/**
 * A stretch of serials and the code of those listed in it.
 *
 * @param serialBase the first serial of the stretch
 * @param count how many serials it spans
 * @param n how many of them are listed
 * @param riceParameter how many low bits of a gap are written as they are, 0 to {@link #MAX}
 * @param bytes how long the code is
 */
record Partition(long serialBase, long count, int n, int riceParameter, int bytes) {

  /** The greatest parameter: gaps of 62 bits. */
  static final int MAX = 62;

  /** How many bytes its description takes. */
  static final int SIZE = Long.BYTES + Long.BYTES + Integer.BYTES + Byte.BYTES + Integer.BYTES;

  static Partition read(ByteBuffer in) {
    var read = new Partition(in.getLong(), in.getLong(), in.getInt(), in.get() & 0xff, in.getInt());
    read.check();
    return read;
  }

  void write(ByteBuffer out) {
    out.putLong(serialBase).putLong(count).putInt(n).put((byte) riceParameter).putInt(bytes);
  }

  /** The first serial after the stretch. */
  long end() {
    return serialBase + count;
  }

  /** A code takes at least one bit a serial, so n never asks for more memory than was sent. */
  private void check() {
    var sane =
        serialBase >= 0
            && count >= 0
            && end() >= 0
            && n >= 0
            && n <= count
            && bytes >= 0
            && n <= bytes * (long) Byte.SIZE
            && riceParameter <= MAX;
    if (!sane) {
      throw new FlawedList(ListFlaw.MALFORMED);
    }
  }

  /** The code of the set's serials that lie in this stretch. */
  byte[] encode(SerialSet set) {
    var out = new BitWriter();
    var expected = serialBase;
    for (var i = set.below(serialBase); i < set.below(end()); i++) {
      var gap = set.at(i) - expected;
      out.ones(gap >>> riceParameter);
      out.bit(0);
      out.bits(gap, riceParameter);
      expected = set.at(i) + 1;
    }
    return out.toBytes();
  }

  /** Reads the code into {@code serials} from {@code at} on. */
  void decode(byte[] code, long[] serials, int at) {
    var in = new BitReader(code);
    var expected = serialBase;
    for (var i = at; i < at + n; i++) {
      var quotient = in.ones();
      if (quotient > (end() - expected) >>> riceParameter) {
        throw new FlawedList(ListFlaw.MALFORMED);
      }
      serials[i] = expected + (quotient << riceParameter) + in.bits(riceParameter);
      if (serials[i] < expected || serials[i] >= end()) {
        throw new FlawedList(ListFlaw.MALFORMED);
      }
      expected = serials[i] + 1;
    }
    in.end();
  }
}
