package org.citycabinet.utility.enquiries;

import org.citycabinet.web.Typed;

/** What people write, checked before it is kept. */
final class Words {

  private static final int SUBJECT_LENGTH = 160;
  private static final int BODY_LENGTH = 5_000;
  private static final int RATING_LENGTH = 500;

  private Words() {}

  /** A subject without blanks around it; refused at {@code subject} where empty or too long. */
  static String subject(String typed) {
    return Typed.checked("subject", typed, SUBJECT_LENGTH);
  }

  /** A text without blanks around it; refused at {@code body} where empty or too long. */
  static String body(String typed) {
    return Typed.checked("body", typed, BODY_LENGTH);
  }

  /** A text without blanks around it, or nothing; refused at {@code words} where too long. */
  static String rating(String typed) {
    return typed == null || typed.isBlank() ? "" : Typed.checked("words", typed, RATING_LENGTH);
  }

  /** A remark without blanks around it; refused at {@code remark} where empty or too long. */
  static String remark(String typed) {
    return Typed.checked("remark", typed, BODY_LENGTH);
  }
}
