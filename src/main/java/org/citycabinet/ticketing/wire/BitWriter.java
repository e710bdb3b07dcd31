package org.citycabinet.ticketing.wire;

import java.io.ByteArrayOutputStream;

/** Packs bits into bytes, the most significant bit first; the last byte is filled with zeros. */
final class BitWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int held;
  private int heldBits;

  void ones(long count) {
    for (var i = 0L; i < count; i++) {
      bit(1);
    }
  }

  void bit(int bit) {
    held = (held << 1) | bit;
    if (++heldBits == Byte.SIZE) {
      bytes.write(held);
      held = 0;
      heldBits = 0;
    }
  }

  /** The lowest {@code width} bits of the value, the highest of them first. */
  void bits(long value, int width) {
    for (var i = width - 1; i >= 0; i--) {
      bit((int) (value >>> i) & 1);
    }
  }

  byte[] toBytes() {
    while (heldBits != 0) {
      bit(0);
    }
    return bytes.toByteArray();
  }
}
