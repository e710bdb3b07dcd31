package org.citycabinet.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  private List<String> missing(String password, boolean secondFactor) {
    return passwords.missing(
        password, secondFactor, List.of("anna", "anna@cabinet.example", "Anna Paraudziņa"));
  }

  @Test
  @Requirement("LUD-04")
  void fifteenCharactersOrEightBesideASecondFactor() {
    assertEquals(List.of("identity.password.short15"), missing("kettle orbit 7", false));
    assertEquals(List.of(), missing("kettle orbit 7", true));
    assertEquals(List.of(), missing("kettle orbit 78", false));
    assertTrue(missing("q8#kfl!", true).contains("identity.password.short8"));
  }

  @Test
  @Requirement("LUD-04")
  void lettersOutsideTheAlphabetOfTheKeyboardCountAsOne() {
    assertEquals(List.of(), missing("ķīselis 🍓 vakarā", false));
  }

  @Test
  @Requirement("LUD-04")
  void noMoreThanThatManySoThatHashingStaysCheap() {
    assertEquals(List.of(), missing("ab cd ef ".repeat(14) + "xy", false));
    assertEquals(List.of("identity.password.long"), missing("x".repeat(129), false));
  }

  @Test
  @Requirement("LUD-04")
  void whatEverybodyKnowsIsRefused() {
    assertTrue(missing("passwordpassword", false).contains("identity.password.guessable"));
    assertTrue(missing("aaaaaaaaaaaaaaaaaaaa", false).contains("identity.password.guessable"));
    assertTrue(missing("anna anna anna anna!", false).contains("identity.password.own"));
  }

  @Test
  void aHashIsArgon2idOfTheStrengthWeSetAndAnswersForItsOwnPasswordOnly() {
    String hash = passwords.hash("kettle orbit seventeen");
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertTrue(passwords.matches("kettle orbit seventeen", hash));
    assertFalse(passwords.matches("kettle orbit seventeem", hash));
    assertFalse(passwords.matches("nobody has this password", null), "no account, no match");
  }
}
