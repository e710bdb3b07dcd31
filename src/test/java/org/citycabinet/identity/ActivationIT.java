package org.citycabinet.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivationIT extends InContainer {
  private static final String GOOD = "kettle orbit seventeen lanterns";

  @Inject HttpServletRequest request;
  @Inject Enrolments enrolments;
  @Inject PasswordChanges changes;
  @Inject Accounts accounts;

  @BeforeEach
  void asClerk() {
    request.setAttribute(
        Caller.ATTRIBUTE,
        new Caller(Ids.demo("account:ludza-clerk"), "ludza-clerk", Set.of("CLERK"), "ludza"));
  }

  private Enrolments.Enrolled enrol(String username) {
    return enrolments.enrol(
        new Newcomer(username, "Lauma Paraudze", "", Locale.ENGLISH, AccountKind.PERSON));
  }

  private String refused(String username, String code) {
    return assertThrows(Refused.class, () -> changes.byCode(username, code, GOOD, GOOD)).key();
  }

  @Requirement({"LUD-01", "LUD-03"})
  @Test
  void theLettersCodeSetsTheFirstPasswordOnce() {
    String code = enrol("lauma").code().orElseThrow();
    assertEquals("identity.activate.wrong", refused("lauma", "AAAA-BBBB-CCCC-DDDD"));
    assertEquals("identity.activate.wrong", refused("nobody-at-all", code));
    changes.byCode(" Lauma ", code.toLowerCase(Locale.ROOT).replace("-", " "), GOOD, GOOD);
    var account = accounts.byUsername("lauma").orElseThrow();
    assertFalse(account.isNew());
    assertFalse(account.isMustChangePassword(), "the password is the person's own");
    assertEquals("identity.activate.wrong", refused("lauma", code));
  }

  @Test
  void aBadPasswordLeavesTheCodeGood() {
    String code = enrol("maiga").code().orElseThrow();
    assertThrows(Refused.class, () -> changes.byCode("maiga", code, "short", "short"));
    changes.byCode("maiga", code, GOOD, GOOD);
  }

  @Test
  void onlyTheNewestLetterCounts() {
    var first = enrol("ausma");
    String second = enrolments.inviteAgain(first.account()).orElseThrow();
    assertEquals("identity.activate.wrong", refused("ausma", first.code().orElseThrow()));
    changes.byCode("ausma", second, GOOD, GOOD);
    assertEquals(
        "identity.enrol.inUse",
        assertThrows(Refused.class, () -> enrolments.inviteAgain(first.account())).key());
  }

  @Test
  void aCodeCannotBeGuessedWithoutEnd() {
    String code = enrol("vaira").code().orElseThrow();
    for (int i = 0; i < Lockout.TRIES; i++) {
      assertEquals("identity.activate.wrong", refused("vaira", "AAAA-" + i));
    }
    assertEquals("identity.code.tooMany", refused("vaira", code));
  }

  @Test
  void whoIsMailedGetsNoLetter() {
    var newcomer =
        new Newcomer(
            "biruta", "Biruta", "biruta@cabinet.example", Locale.ENGLISH, AccountKind.PERSON);
    assertTrue(enrolments.enrol(newcomer).code().isEmpty());
  }
}
