package org.citycabinet.ticketing.surcharge;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.Enroller;
import org.citycabinet.words.PlainText;
import org.citycabinet.words.Refused;

/** Who is to pay a surcharge, as far as that has to be known. */
@Embeddable
public class Debtor {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_EMAIL = 254;

  private UUID account;
  private String name;
  private String address;
  private String email;
  private String language;

  protected Debtor() {}

  /**
   * Somebody.
   *
   * @param needed whether name and address are: an invoice goes there
   * @param name as in the identity document
   * @param address where somebody lives
   * @param email empty for none
   * @throws Refused at the field that is missing or wrong
   */
  Debtor(boolean needed, String name, String address, String email, Locale language) {
    this.name = text("name", name, LONGEST_NAME, needed);
    this.address = text("address", address, LONGEST_ADDRESS, needed);
    this.email = email == null ? "" : email.strip();
    this.language = language.getLanguage();
    boolean wrong = this.email.length() > LONGEST_EMAIL || !Enroller.isEmail(this.email);
    if (!this.email.isEmpty() && wrong) {
      throw Refused.field("email", "identity.email.form");
    }
  }

  private static String text(String field, String typed, int longest, boolean needed) {
    var text = typed == null ? "" : typed.strip();
    if (text.isEmpty() && needed) {
      throw Refused.field(field, "surcharge." + field + ".missing");
    }
    if (text.length() > longest) {
      throw Refused.field(field, "platform.field.tooLong", longest);
    }
    if (!PlainText.is(text)) {
      throw Refused.field(field, "platform.field.control");
    }
    return text;
  }

  /** The same, known to be the holder of an account. */
  Debtor holding(UUID known) {
    account = known;
    return this;
  }

  /** The account of the medium's holder, where one is known. */
  Optional<UUID> account() {
    return Optional.ofNullable(account);
  }

  /** As in the identity document; may be empty. */
  public String name() {
    return name;
  }

  /** Where the person lives; may be empty. */
  public String address() {
    return address;
  }

  /** Where the person is written to; may be empty. */
  public String email() {
    return email;
  }

  Locale language() {
    return Locale.forLanguageTag(language);
  }
}
