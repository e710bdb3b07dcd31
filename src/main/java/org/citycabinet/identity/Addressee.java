package org.citycabinet.identity;

import java.util.Locale;
import java.util.UUID;
import org.citycabinet.language.Languages;

/**
 * Somebody to write to, as far as that needs to be known.
 *
 * @param account whose account
 * @param email the confirmed address; empty for who has none, and for a disabled account
 * @param locale the language to write in
 * @param noticeWish which notices are wanted
 */
public record Addressee(UUID account, String email, Locale locale, NoticeWish noticeWish) {

  static Addressee of(Object... row) {
    boolean disabled = (Boolean) row[4];
    return new Addressee(
        (UUID) row[0],
        disabled ? "" : (String) row[1],
        Languages.of((String) row[2]),
        (NoticeWish) row[3]);
  }

  /** Whether there is an address to write to. */
  public boolean hasEmail() {
    return !email.isEmpty();
  }
}
