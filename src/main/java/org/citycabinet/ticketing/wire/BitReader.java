package org.citycabinet.ticketing.wire;

/** Reads bits from bytes, the most significant bit first. */
final class BitReader {

  private final byte[] bytes;
  private long position;

  BitReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The next bit; a read past the end is a malformed list. */
  int bit() {
    var index = (int) (position / Byte.SIZE);
    if (index >= bytes.length) {
      throw new FlawedList(ListFlaw.MALFORMED);
    }
    return (bytes[index] >> (Byte.SIZE - 1 - (int) (position++ % Byte.SIZE))) & 1;
  }

  /** How many ones stand before the next zero, which is read too. */
  long ones() {
    var count = 0L;
    while (bit() == 1) {
      count++;
    }
    return count;
  }

  long bits(int width) {
    var value = 0L;
    for (var i = 0; i < width; i++) {
      value = (value << 1) | bit();
    }
    return value;
  }

  /** Only the zeros that fill the last byte may remain: one set has one code. */
  void end() {
    if (bytes.length * (long) Byte.SIZE - position >= Byte.SIZE) {
      throw new FlawedList(ListFlaw.MALFORMED);
    }
    while (position < bytes.length * (long) Byte.SIZE) {
      if (bit() != 0) {
        throw new FlawedList(ListFlaw.MALFORMED);
      }
    }
  }
}
