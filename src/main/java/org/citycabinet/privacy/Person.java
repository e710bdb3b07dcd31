package org.citycabinet.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.identity.Account;

/**
 * Whose data it is, as the words in SQL name the person.
 *
 * @param now the time by which things have happened or not
 */
record Person(
    UUID id,
    String username,
    String email,
    String name,
    Locale locale,
    boolean staff,
    Instant now) {

  static Person of(Account account, Instant now) {
    return new Person(
        account.getId(),
        account.getUsername(),
        account.getEmail(),
        account.getDisplayName(),
        account.getLocale(),
        account.isStaff(),
        now);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** What stands for the words that begin with a colon. */
  Map<String, Object> words() {
    var words = new LinkedHashMap<String, Object>();
    words.put("person", id);
    words.put("username", username);
    words.put("email", email);
    words.put("name", name);
    words.put("today", today());
    words.put("now", now);
    return words;
  }
}
