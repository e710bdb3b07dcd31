package org.citycabinet.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Whether a file is what it seems and nothing besides: opened by another program it could be an
 * archive, a page or a paper, and a small picture could unfold into one that fills the memory of
 * whoever looks at it. Nothing is unfolded here: pictures are asked for their measures only.
 */
final class Disguise {
  private static final long MOST_PIXELS = 50_000_000;

  /** A reader of PDF looks for its mark so far; a browser guesses by as many bytes. */
  private static final int LOOKED_AT = 1_445;

  /** The list of an archive stands at its end, before words of this length at the most. */
  private static final int ARCHIVE_END = 22 + 65_535;

  private static final String ARCHIVE = "PK\5\6";
  private static final String PAPER = "%PDF-";

  private Disguise() {}

  /** What is wrong with a file. */
  enum Fault {
    /** It is something else besides. */
    MIXED,
    /** It is a picture that cannot be opened. */
    BROKEN,
    /** It is a picture of too many pixels. */
    HUGE
  }

  /**
   * Looks at a file.
   *
   * @param type what it is by its first bytes
   */
  static Optional<Fault> of(String type, byte[] content) {
    var words = new String(content, StandardCharsets.ISO_8859_1);
    if (isArchive(words) || isMixed(type, words)) {
      return Optional.of(Fault.MIXED);
    }
    return type.startsWith("image/") ? ofPicture(content) : Optional.empty();
  }

  private static boolean isArchive(String words) {
    return words.indexOf(ARCHIVE, Math.max(0, words.length() - ARCHIVE_END)) >= 0;
  }

  private static boolean isMixed(String type, String words) {
    if (type.equals("application/pdf")) {
      return !words.startsWith(PAPER) || isPage(words.substring(0, beginning(words)));
    }
    return words.substring(0, beginning(words)).contains(PAPER)
        || (type.startsWith("image/") && isPage(words));
  }

  private static int beginning(String words) {
    return Math.min(words.length(), LOOKED_AT);
  }

  private static boolean isPage(String words) {
    var lower = words.toLowerCase(Locale.ROOT);
    return Stream.of("<script", "<html", "<!doctype", "<?php").anyMatch(lower::contains);
  }

  private static Optional<Fault> ofPicture(byte[] content) {
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return Optional.of(Fault.BROKEN);
      }
      var reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        return Optional.of(Fault.HUGE).filter(fault -> pixels > MOST_PIXELS);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.of(Fault.BROKEN);
    }
  }
}
