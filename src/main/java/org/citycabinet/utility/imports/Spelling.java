package org.citycabinet.utility.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When two words are the same. The database takes small and capital letters, with and without
 * marks, for the same where something must be unique; so do files.
 */
public final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Spelling() {}

  /** The same for words that are taken for the same. */
  public static String plain(String words) {
    var taken = Normalizer.normalize(words.strip(), Normalizer.Form.NFD);
    return MARKS.matcher(taken).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
