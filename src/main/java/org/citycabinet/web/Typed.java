package org.citycabinet.web;

import org.citycabinet.words.Refused;

/** What people type, checked before it is kept. */
public final class Typed {
  private Typed() {}

  /**
   * The words without blanks around them.
   *
   * @param field where they were typed
   * @param typed the words; may be null
   * @param most how many characters are taken
   * @throws Refused at the field where there are none or too many
   */
  public static String checked(String field, String typed, int most) {
    var words = typed == null ? "" : typed.strip();
    if (words.isEmpty()) {
      throw Refused.field(field, "platform.field.required");
    }
    if (words.length() > most) {
      throw Refused.field(field, "platform.field.tooLong", most);
    }
    return words;
  }
}
