package org.citycabinet.ticketing.concession;

import java.util.Locale;
import java.util.Map;
import org.citycabinet.words.Money;

/**
 * A group of people who travel cheaper.
 *
 * @param code its code
 * @param names its name by language
 * @param percent how much less they pay for tickets at the full price, 0 to 100
 * @param evidence on whose word
 * @param personalised whether it needs a personalised medium (VEN-15)
 * @param clause of the operator's terms
 */
public record Category(
    String code,
    Map<String, String> names,
    int percent,
    Evidence evidence,
    boolean personalised,
    String clause) {

  /** What shows that a person belongs to the group. */
  public enum Evidence {
    /** A national or school register says so (LIE-07). */
    REGISTER,
    /** The operator has a record of the person (VEN-15). */
    RECORD
  }

  /** Its name in a language. */
  public String name(Locale language) {
    return names.getOrDefault(language.getLanguage(), names.get("en"));
  }

  /** What they pay of a full price; a concession of 100 % makes it free (RIG-2). */
  public Money priceOf(Money full) {
    return full.share(100L - percent, 100);
  }
}
