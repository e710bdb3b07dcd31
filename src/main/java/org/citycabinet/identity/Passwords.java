package org.citycabinet.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.citycabinet.words.Refused;

/**
 * What a password must be (LUD-04) and how it is kept: Argon2id with 19 MiB, two passes, one lane.
 *
 * <p>At least 15 characters, 8 where a second factor stands beside it; at most 128; not common, not
 * made of the person's own words. No kinds of characters are demanded.
 */
@ApplicationScoped
class Passwords {
  static final int MINIMUM = 15;
  static final int MINIMUM_WITH_SECOND_FACTOR = 8;
  static final int MAXIMUM = 128;
  private static final int WEAKEST_SCORE = 2;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** Each of them keeps a thread that could answer somebody else. */
  private static final int MOST_WAITING = 20;

  /** Each hash takes 19 MiB and a core: the other cores are left to those who are in already. */
  private final Turnstile turns =
      new Turnstile(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), MOST_WAITING);

  private final Zxcvbn strength = new Zxcvbn();
  private final String nobodysHash = argon2("nobody has this password");

  /**
   * What is still missing.
   *
   * @param context words that must not make up the password, such as name and address
   * @return keys of messages, empty where it is good
   */
  List<String> missing(String password, boolean secondFactor, List<String> context) {
    var missing = new ArrayList<String>();
    int length = password.codePointCount(0, password.length());
    if (length < (secondFactor ? MINIMUM_WITH_SECOND_FACTOR : MINIMUM)) {
      missing.add(secondFactor ? "identity.password.short8" : "identity.password.short15");
    }
    if (length > MAXIMUM) {
      missing.add("identity.password.long");
      return missing;
    }
    if (containsOwn(password, context)) {
      missing.add("identity.password.own");
    }
    if (length > 0 && strength.measure(password, context).getScore() < WEAKEST_SCORE) {
      missing.add("identity.password.guessable");
    }
    return missing;
  }

  private static boolean containsOwn(String password, List<String> context) {
    String small = password.toLowerCase(Locale.ROOT);
    return context.stream()
        .filter(w -> w.length() > 3)
        .anyMatch(w -> small.contains(w.toLowerCase(Locale.ROOT)));
  }

  /** What a password for that account still lacks. */
  List<String> missing(String password, Account account) {
    var context =
        List.of(
            account.getUsername(),
            account.getEmail(),
            account.getPhone(),
            account.getDisplayName());
    return missing(password, account.secondFactor().isPresent(), context);
  }

  /** Refuses a password that lacks something, naming the field. */
  void check(String field, String password, Account account) {
    missing(password, account).stream()
        .findFirst()
        .ifPresent(
            key -> {
              throw Refused.field(field, key);
            });
  }

  /**
   * The form in which it is kept.
   *
   * @throws Refused where too many passwords are looked at
   */
  String hash(String password) {
    return inTurn(() -> argon2(password));
  }

  private static String argon2(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
  }

  /**
   * Whether it is the one kept; takes as long where none is kept ({@code null}). For work that has
   * its turn.
   */
  boolean matches(String password, String hash) {
    String kept = hash == null ? nobodysHash : hash;
    boolean same = Password.check(password, kept).with(ARGON2);
    return same && hash != null;
  }

  /**
   * Does work that looks at a password, or counts that it does, when its turn has come.
   *
   * @throws Refused where too many passwords are looked at; nothing is looked at or counted then
   */
  <T> T inTurn(Supplier<T> work) {
    return turns.pass(work);
  }
}
