package org.citycabinet.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes public identifiers: they sort by the time they were made (UUID version 7) and cannot be
 * guessed.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new identifier. */
  public static UUID next() {
    // In one stroke: all who ask for random bytes wait in one line.
    var random = ByteBuffer.allocate(Short.BYTES + Long.BYTES);
    RANDOM.nextBytes(random.array());
    long time = System.currentTimeMillis() << 16;
    long high = time | 0x7000L | (random.getShort() & 0x0FFFL);
    long low = (random.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** What people can name a thing by, such as {@code 1F3A-09CE}: the end of its identifier. */
  public static String reference(UUID id) {
    var hex = String.format(Locale.ROOT, "%08X", id.getLeastSignificantBits() & 0xFFFF_FFFFL);
    return hex.substring(0, 4) + "-" + hex.substring(4);
  }

  /** The identifier of a thing in the demonstration data: the same for the same words, always. */
  public static UUID demo(String words) {
    return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
  }
}
