package org.citycabinet.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.identity.Lockout.Counter;
import org.citycabinet.identity.OneTimeToken.Purpose;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.RealTime;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class SignInIT extends InContainer {
  private static final String PASSWORD = "Parauga-parole-2026";

  @Inject SignIns signIns;
  @Inject Lockout lockout;
  @Inject Passwords passwords;
  @Inject Links links;
  @Inject Accounts accounts;
  @Inject PasswordChanges changes;
  @Inject Profiles profiles;
  @Inject SecondFactor secondFactor;
  @Inject HttpServletRequest request;
  @Inject @RealTime Clock clock;

  @Resource ManagedExecutorService executor;

  private SignIns.Answer signIn(String username, String password, String computer) {
    return signIns.signIn(new SignIns.Attempt(username, password, computer, Ids.next().toString()));
  }

  @Test
  @Requirement("LUD-01")
  void nameAndPasswordAreRightOrNothingIsTold() {
    assertEquals("anna", signIn(" Anna ", PASSWORD, "").account().orElseThrow().getUsername());
    assertEquals(signIn("anna", "wrong", ""), signIn("nobody-at-all", "wrong", ""));
  }

  @Test
  @Requirement({"LUD-01", "LIE-06"})
  void aNumberOrAnAddressNamesTheAccountAsItsUserNameDoes() {
    for (String name : List.of("jonas", "Jonas@cabinet.example", "+370 600 00003", "860000003")) {
      var account = signIn(name, PASSWORD, "").account();
      assertEquals("jonas", account.map(Account::getUsername).orElse("nobody"), name);
    }
    for (String name : List.of("+37060000004", "nobody@cabinet.example", "@", "")) {
      var unknown = signIn("nobody-" + Ids.next(), "wrong", "");
      assertEquals(unknown, signIn(name, "wrong", ""), name);
    }
  }

  @Test
  @Requirement("LUD-05")
  void byWhicheverNameFiveWrongPasswordsLockAnAccount() {
    for (String name :
        List.of("zane", "zane@cabinet.example", "zane", "zane", "zane@cabinet.example")) {
      signIn(name, "wrong", "");
    }
    assertTrue(signIn("ZANE@cabinet.example", PASSWORD, "").blockedUntil().isPresent());
    lockout.forget(List.of(Counter.strangers("zane")));
  }

  @Test
  @Requirement("LUD-05")
  void ofManyAttemptsAtOnceFiveReachThePassword() throws Exception {
    var counters = List.of(Counter.strangers("target-" + Ids.next()));
    List<Callable<Optional<java.time.Instant>>> attempts =
        Collections.nCopies(100, () -> lockout.count(counters));
    int admitted = 0;
    for (int wave = 0; wave < 5; wave++) {
      for (var attempt : executor.invokeAll(attempts)) {
        admitted += attempt.get().isEmpty() ? 1 : 0;
      }
    }
    assertEquals(Lockout.TRIES, admitted);
  }

  @Test
  @Requirement("LUD-05")
  void anAttemptThatFindsNoPlaceIsNeitherLookedAtNorCounted() throws Exception {
    var stranger = "target-" + Ids.next();
    var isOver = new CountDownLatch(1);
    var isFull = new CountDownLatch(1);
    var others = new ArrayList<Future<?>>();
    for (int i = 0; i < 100 + Runtime.getRuntime().availableProcessors(); i++) {
      others.add(executor.submit(() -> hold(isOver, isFull)));
    }
    assertTrue(isFull.await(1, TimeUnit.MINUTES));
    try {
      for (int i = 0; i <= Lockout.TRIES; i++) {
        var refused = assertThrows(Refused.class, () -> signIn(stranger, "wrong", ""));
        assertEquals(Turnstile.BUSY, refused.key());
      }
    } finally {
      isOver.countDown();
    }
    for (var other : others) {
      other.get();
    }
    assertTrue(signIn(stranger, "wrong", "").blockedUntil().isEmpty());
  }

  private void hold(CountDownLatch isOver, CountDownLatch isFull) {
    try {
      passwords.inTurn(
          () -> {
            try {
              return isOver.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (Refused e) {
      isFull.countDown();
    }
  }

  @Test
  @Requirement("LUD-05")
  void strangersNeverLockOutTheOwnersComputer() {
    Account owner = signIn("piemers", PASSWORD, "").account().orElseThrow();
    String cookie = signIns.computerCookie(owner);
    for (int i = 0; i < Lockout.TRIES; i++) {
      signIn("piemers", "wrong " + i, "");
    }
    assertTrue(signIn("piemers", PASSWORD, "").blockedUntil().isPresent(), "strangers wait");
    assertTrue(signIn("piemers", PASSWORD, cookie).account().isPresent(), "the owner does not");
    assertTrue(
        signIn("piemers", PASSWORD, cookie + "0").blockedUntil().isPresent(),
        "a made-up cookie is a stranger's");
  }

  @Test
  @Requirement("LUD-02")
  void aRememberedComputersCookieChangesWithUseAndAStolenOneForgetsIt() {
    UUID id = Ids.demo("account:uldis");
    String first = signIns.remember(id, "");
    String second = signIns.recall(first).orElseThrow().cookie();
    assertFalse(first.equals(second));
    assertTrue(
        signIns.recall(first).isPresent(),
        "requests that run side by side are let in for a minute");
    String third = signIns.recall(second).orElseThrow().cookie();
    assertTrue(signIns.recall(first).isEmpty(), "an older one was stolen");
    assertTrue(signIns.recall(third).isEmpty(), "and the computer is forgotten");
    assertTrue(signIns.recall("no.such").isEmpty());
  }

  @Test
  @Requirement({"LUD-04", "LUD-26"})
  void aNewPasswordIsSetByTheOldOneOnlyAndMustBeGood() {
    UUID id = Ids.demo("account:uldis");
    assertEquals(
        "oldPassword",
        refused(
            () ->
                changes.byOld(
                    id, "wrong", "four quiet copper kettles", "four quiet copper kettles")));
    assertEquals(
        "newPassword", refused(() -> changes.byOld(id, PASSWORD, "too short", "too short")));
    assertEquals(
        "newPassword",
        refused(
            () ->
                changes.byOld(id, PASSWORD, "uldis uldis uldis uldis", "uldis uldis uldis uldis")));
    assertEquals(
        "repeated",
        refused(
            () ->
                changes.byOld(
                    id, PASSWORD, "four quiet copper kettles", "four quiet copper kettle")));
    String remembered = signIns.remember(id, "");
    int before = accounts.sessionVersion(id);
    changes.byOld(id, PASSWORD, "four quiet copper kettles", "four quiet copper kettles");
    assertTrue(accounts.sessionVersion(id) > before, "all sessions end");
    assertTrue(signIns.recall(remembered).isEmpty(), "remembered computers too");
  }

  private static String refused(Runnable deed) {
    return assertThrows(Refused.class, deed::run).field().orElse("");
  }

  @Test
  @Requirement("LUD-06")
  void aLinkIsForOnePurposeAndMadeUpOnesAreWorthNothing() {
    assertTrue(links.owner("made up", Purpose.RESET).isEmpty());
    assertThrows(Refused.class, () -> links.use("made up", Purpose.RESET));
    links.forgot("nobody@cabinet.example");
  }

  @Test
  void aCodeOfTheSecondStepIsWrongAfterFiveWrongOnes() {
    UUID id = Ids.demo("account:ludza-admin");
    for (int i = 0; i < Lockout.TRIES; i++) {
      assertEquals("code", refused(() -> secondFactor.check(id, "000000")));
    }
    var refused = assertThrows(Refused.class, () -> secondFactor.check(id, "000000"));
    assertEquals("identity.code.tooMany", refused.key());
  }

  @Test
  void aCodeOfTheSecondStepCountsOnce() throws Exception {
    var codes = new TimeBasedOneTimePasswordGenerator();
    byte[] secret = Ids.demo("secret:ludza-admin").toString().getBytes(StandardCharsets.US_ASCII);
    var key = new SecretKeySpec(Arrays.copyOf(secret, 20), "HmacSHA1");
    String code = codes.generateOneTimePasswordString(key, clock.instant());
    UUID id = Ids.demo("account:ludza-admin");
    secondFactor.check(id, code);
    assertEquals(
        "identity.code.wrong",
        assertThrows(Refused.class, () -> secondFactor.check(id, code)).key());
  }

  @Test
  void aBorrowedSessionCannotGuessThePasswordWithoutEnd() {
    UUID id = Ids.demo("account:viktors");
    for (int i = 0; i < Lockout.TRIES; i++) {
      refused(
          () ->
              changes.byOld(
                  id, "a guess", "four quiet copper kettles", "four quiet copper kettles"));
    }
    var refused =
        assertThrows(
            Refused.class,
            () ->
                changes.byOld(
                    id, PASSWORD, "four quiet copper kettles", "four quiet copper kettles"));
    assertEquals("identity.password.tooMany", refused.key());
  }

  @Test
  void whatNeedsARoleIsClosedToWhoHasNone() {
    request.removeAttribute(Caller.ATTRIBUTE);
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(
                Refused.class, () -> profiles.wish(true, NoticeWish.ALL, java.util.Locale.ENGLISH))
            .kind());
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:anna"), "anna", Set.of("DEVICE"), null));
    assertThrows(
        Refused.class, () -> profiles.wish(true, NoticeWish.ALL, java.util.Locale.ENGLISH));
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:anna"), "anna", Set.of("RESIDENT"), null));
    profiles.wish(true, NoticeWish.ALL, java.util.Locale.forLanguageTag("lv"));
  }
}
