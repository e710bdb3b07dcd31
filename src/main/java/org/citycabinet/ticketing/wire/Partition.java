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

  /** More bytes than any description takes. */
  static final int LONGEST = 32;

  /** Reads a description; what precedes it says where it begins. */
  static Partition read(ByteBuffer in, long serialBase) {
    var read =
        new Partition(
            serialBase,
            Varint.read(in, Long.MAX_VALUE),
            (int) Varint.read(in, Integer.MAX_VALUE),
            in.get() & 0xff,
            (int) Varint.read(in, Integer.MAX_VALUE));
    read.check();
    return read;
  }

  void write(ByteBuffer out) {
    Varint.write(out, count);
    Varint.write(out, n);
    out.put((byte) riceParameter);
    Varint.write(out, bytes);
  }

  /** How many bytes the description takes, and the code. */
  int size() {
    return Varint.bytes(count) + Varint.bytes(n) + Byte.BYTES + Varint.bytes(bytes) + bytes;
  }

  /** The first serial after the stretch. */
  long end() {
    return serialBase + count;
  }

  /** A code takes at least one bit a serial, so n never asks for more memory than was sent. */
  private void check() {
    var sane = end() >= 0 && n <= count && n <= bytes * (long) Byte.SIZE && riceParameter <= MAX;
    if (!sane) {
      throw new FlawedList(ListFlaw.MALFORMED);
    }
  }

  /** The code of the set's serials that lie in this stretch. */
  byte[] encode(SerialSet set) {
    var out = new BitWriter();
    var expected = serialBase;
    var behind = set.below(end());
    for (var i = set.below(serialBase); i < behind; i++) {
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
