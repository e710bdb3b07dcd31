package org.citycabinet.utility.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Bytes that are fetched part by part, when they are needed. */
final class PartStream extends InputStream {
  private final IntFunction<Optional<byte[]>> parts;
  private InputStream part = new ByteArrayInputStream(new byte[0]);
  private int position;

  PartStream(IntFunction<Optional<byte[]>> parts) {
    this.parts = parts;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    int count = from(target, offset, length);
    while (count < 0 && turn()) {
      count = from(target, offset, length);
    }
    return count;
  }

  private boolean turn() {
    var next = parts.apply(position);
    position++;
    next.ifPresent(bytes -> part = new ByteArrayInputStream(bytes));
    return next.isPresent();
  }

  private int from(byte[] target, int offset, int length) {
    try {
      return part.read(target, offset, length);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }
}
