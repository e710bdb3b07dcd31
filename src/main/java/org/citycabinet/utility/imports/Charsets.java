package org.citycabinet.utility.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.citycabinet.words.Refused;

/**
 * Finds out how the letters of a file are written, while its bytes go by: in UTF-8, or else in
 * Windows-1257, if it has no letters but those of Latvian and Lithuanian.
 */
final class Charsets {
  static final Charset BALTIC = Charset.forName("windows-1257");

  private static final String FIELD = "file";
  private static final String LETTERS =
      "āčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽąčęėįšųūžĄČĘĖĮŠŲŪŽ–—‘’‚“”„…§°²³·«»€\u00a0";
  private static final BitSet OF_BALTIC = new BitSet();
  private static final int BEYOND_ASCII = 0x80;
  private static final int LONGEST_LETTER = 4;

  static {
    for (byte each : LETTERS.getBytes(BALTIC)) {
      OF_BALTIC.set(Byte.toUnsignedInt(each));
    }
  }

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean isUtf8 = true;
  private boolean isBaltic = true;
  private boolean isText = true;
  private long lines = 1;

  /** Looks at the next bytes. */
  void look(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      look(Byte.toUnsignedInt(bytes[i]));
    }
    if (isUtf8) {
      decode(bytes, length);
    }
  }

  private void look(int each) {
    if (each == '\n') {
      lines++;
    }
    isText &= each >= ' ' || each == '\n' || each == '\r' || each == '\t';
    isBaltic &= each < BEYOND_ASCII || OF_BALTIC.get(each);
  }

  /** A letter may be cut where the bytes end; it is looked at with the next ones. */
  private void decode(byte[] bytes, int length) {
    var all = ByteBuffer.allocate(rest.remaining() + length).put(rest).put(bytes, 0, length).flip();
    var result = decoder.decode(all, CharBuffer.allocate(all.remaining() + 1), false);
    isUtf8 = result.isUnderflow() && all.remaining() < LONGEST_LETTER;
    rest = all;
  }

  /** How many lines went by. */
  long lines() {
    return lines;
  }

  /**
   * The way that the letters are written.
   *
   * @throws Refused at {@code file} where it is no text, or in neither way
   */
  Charset found() {
    if (!isText) {
      throw Refused.field(FIELD, "imports.refused.noText");
    }
    var end = decoder.decode(rest, CharBuffer.allocate(LONGEST_LETTER), true);
    if (isUtf8 && end.equals(CoderResult.UNDERFLOW)) {
      return StandardCharsets.UTF_8;
    }
    if (!isBaltic) {
      throw Refused.field(FIELD, "imports.refused.encoding");
    }
    return BALTIC;
  }
}
