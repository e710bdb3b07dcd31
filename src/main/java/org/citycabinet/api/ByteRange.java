package org.citycabinet.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One range of bytes (RFC 9110, section 14).
 *
 * @param first the first byte
 * @param last the last byte, itself included
 */
record ByteRange(int first, int last) {
  private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,9})-([0-9]{0,9})");

  /**
   * The range of a header over so many bytes.
   *
   * @param header may be null
   * @return nothing where everything is wanted: no range, several, or one that cannot be read
   */
  static Optional<ByteRange> of(String header, int length) {
    var asked = FORM.matcher(header == null ? "" : header.strip());
    return asked.matches() && asked.end(2) - asked.start(1) > 1
        ? Optional.of(of(asked.group(1), asked.group(2), length))
        : Optional.empty();
  }

  private static ByteRange of(String from, String to, int length) {
    if (from.isEmpty()) {
      return new ByteRange(Math.max(0, length - Integer.parseInt(to)), length - 1);
    }
    var last = to.isEmpty() ? length - 1 : Math.min(length - 1, Integer.parseInt(to));
    return new ByteRange(Integer.parseInt(from), last);
  }

  /** Whether none of the bytes lies in it. */
  boolean isEmpty() {
    return first > last;
  }
}
