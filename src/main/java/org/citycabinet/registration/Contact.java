package org.citycabinet.registration;

import java.util.Locale;
import org.citycabinet.identity.Enroller;
import org.citycabinet.operator.MobileNumber;
import org.citycabinet.words.Refused;

/**
 * Where somebody can be reached.
 *
 * @param way how
 * @param text a mobile number with its country's code, or an e-mail address
 */
record Contact(Way way, String text) {

  /**
   * What somebody typed: with an at sign an address, else a number.
   *
   * @param field where it was typed
   * @throws Refused at the field where it is neither
   */
  static Contact read(String field, String typed) {
    String words = typed == null ? "" : typed.strip();
    if (words.isEmpty()) {
      throw Refused.field(field, "platform.field.required");
    }
    return words.contains("@") ? email(field, words) : number(field, words);
  }

  /**
   * A number that somebody typed.
   *
   * @throws Refused at the field where no short message can reach it
   */
  static Contact number(String field, String typed) {
    return MobileNumber.parse(typed == null ? "" : typed)
        .map(number -> new Contact(Way.TELEPHONE, number.text()))
        .orElseThrow(() -> Refused.field(field, "registration.number.form"));
  }

  private static Contact email(String field, String words) {
    if (!Enroller.isEmail(words)) {
      throw Refused.field(field, "identity.email.form");
    }
    return new Contact(Way.E_MAIL, words.toLowerCase(Locale.ROOT));
  }

  MobileNumber number() {
    return new MobileNumber(text);
  }
}
