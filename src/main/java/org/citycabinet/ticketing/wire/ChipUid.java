package org.citycabinet.ticketing.wire;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.citycabinet.words.Refused;

/**
 * The number by which a chip card answers (ISO/IEC 14443-3): 4, 7 or 10 bytes, in the order in
 * which the card sends them, without cascade tags and check bytes.
 *
 * @param text the normal form: capital hexadecimal digits
 */
public record ChipUid(String text) {

  /** Every key of a chip is below it. */
  public static final long KEYS = 1L << 52;

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u202F:.-]+");
  private static final Pattern NORMAL = Pattern.compile("[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20}");

  /** A short number that begins so is drawn anew each time, or is no number but a cascade tag. */
  private static final Pattern PASSING = Pattern.compile("(08|88)[0-9A-F]{6}");

  /**
   * Refuses what is no normal form, and what names no one card.
   *
   * @throws Refused at the field {@code uid}
   */
  public ChipUid {
    if (text == null || !NORMAL.matcher(text).matches()) {
      throw Refused.field("uid", "medium.uid.wrong");
    }
    if (PASSING.matcher(text).matches()) {
      throw Refused.field("uid", "medium.uid.passing");
    }
  }

  /**
   * The number that somebody typed or a reader sent: blanks, colons, points and hyphens do not
   * matter, nor does case.
   *
   * @throws Refused at the field {@code uid} where it is no such number
   */
  public static ChipUid of(String typed) {
    var bare = BETWEEN.matcher(typed == null ? "" : typed).replaceAll("");
    return new ChipUid(bare.toUpperCase(Locale.ROOT));
  }

  /** By what lists name the chip: the first 52 bits of the SHA-256 of its bytes. */
  public long key() {
    var digest = Sha256.of(HexFormat.of().parseHex(text));
    return ByteBuffer.wrap(digest).getLong() >>> (Long.SIZE - Long.numberOfTrailingZeros(KEYS));
  }

  /** As people read it: in pairs. */
  public String shown() {
    return text.replaceAll("(..)(?=.)", "$1 ");
  }

  @Override
  public String toString() {
    return text;
  }
}
