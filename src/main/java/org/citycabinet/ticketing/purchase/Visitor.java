package org.citycabinet.ticketing.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.citycabinet.identity.Enroller;
import org.citycabinet.words.Refused;

/** Who buys without an account: an address for the receipt, and nothing else. */
@Embeddable
public class Visitor {
  private static final int LONGEST_EMAIL = 254;

  @Column(name = "visitor_email")
  private String email;

  @Column(name = "visitor_language")
  private String language;

  protected Visitor() {}

  /**
   * Somebody with that address.
   *
   * @throws Refused at the field {@code email} where it is none
   */
  public Visitor(String typed, Locale locale) {
    var address = typed == null ? "" : typed.strip();
    if (address.length() > LONGEST_EMAIL || !Enroller.isEmail(address)) {
      throw Refused.field("email", "identity.email.form");
    }
    email = address;
    language = locale.getLanguage();
  }

  /** Where the receipt goes. */
  public String email() {
    return email;
  }

  /** The language to write in. */
  Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
