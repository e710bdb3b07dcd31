package org.citycabinet.utility.enquiries;

import org.citycabinet.words.Refused;

/** What people write, checked before it is kept. */
final class Words {

  private static final int SUBJECT_LENGTH = 160;
  private static final int BODY_LENGTH = 5_000;

  private Words() {}

  /** A subject without blanks around it; refused at {@code subject} where empty or too long. */
  static String subject(String typed) {
    return checked("subject", typed, SUBJECT_LENGTH);
  }

  /** A text without blanks around it; refused at {@code body} where empty or too long. */
  static String body(String typed) {
    return checked("body", typed, BODY_LENGTH);
  }

  private static String checked(String field, String typed, int most) {
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
