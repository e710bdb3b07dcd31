package org.citycabinet.files;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The name under which a file is kept: without folders, without what cannot be seen or turns the
 * reading direction round, and with an ending that tells what is in it, so that nothing that a
 * person opens by its name is started as a program.
 */
final class FileName {
  static final int LONGEST = 160;
  private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]";
  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "application/pdf", List.of(".pdf"),
          "image/jpeg", List.of(".jpg", ".jpeg"),
          "image/png", List.of(".png"),
          "text/plain", List.of(".txt"));

  private FileName() {}

  /**
   * A name that is fit to be kept and shown.
   *
   * @param given what the sender calls it
   * @param type what it is by its bytes
   */
  static String of(String given, String type) {
    var endings = ENDINGS.getOrDefault(type, List.of(""));
    var plain = plain(given);
    var lower = plain.toLowerCase(Locale.ROOT);
    var ending = endings.stream().filter(lower::endsWith).findFirst();
    var stem = plain.substring(0, plain.length() - ending.map(String::length).orElse(0));
    var end = ending.map(e -> plain.substring(stem.length())).orElse(endings.get(0));
    return shortened(stem.isBlank() ? "file" : stem, LONGEST - end.length()) + end;
  }

  private static String plain(String given) {
    var last = given.replace('\\', '/');
    last = last.substring(last.lastIndexOf('/') + 1);
    return Normalizer.normalize(last, Normalizer.Form.NFC)
        .replaceAll(UNSEEN, "")
        .replaceAll("^[.\\s]+", "")
        .strip();
  }

  /** Never cuts a character in two. */
  private static String shortened(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    return words.substring(0, Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most);
  }
}
