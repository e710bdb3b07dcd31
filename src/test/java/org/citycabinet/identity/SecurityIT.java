package org.citycabinet.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.identity.OneTimeToken.Purpose;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class SecurityIT extends InContainer {
  private static final String PASSWORD = "kettle orbit seventeen lanterns";

  @PersistenceContext EntityManager entities;
  @Inject HttpServletRequest request;
  @Inject Accounts accounts;
  @Inject Enrolments enrolments;
  @Inject PasswordChanges changes;
  @Inject SignIns signIns;
  @Inject Computers computers;
  @Inject SecondFactor secondFactor;
  @Inject Profiles profiles;
  @Inject @RealTime Clock clock;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  private UUID resident(String username) {
    become(Ids.demo("account:ludza-clerk"), "ludza-clerk", "CLERK", "ludza");
    var made =
        enrolments.enrol(
            new Newcomer(username, "Kāds Paraugs", "", Locale.ENGLISH, AccountKind.PERSON));
    changes.byCode(username, made.code().orElseThrow(), PASSWORD, PASSWORD);
    become(made.account(), username);
    return made.account();
  }

  private void become(UUID id, String username) {
    become(id, username, "RESIDENT", null);
  }

  private void become(UUID id, String username, String role, String operator) {
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  private static String fieldOf(Runnable deed) {
    return assertThrows(Refused.class, deed::run).field().orElse("");
  }

  private String code(String secret, Duration later) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), clock.instant().plus(later));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  @Requirement("LUD-02")
  @Test
  void aRememberedComputerIsListedAndMadeToForgetByItsOwnerOnly() {
    UUID id = resident("drosais");
    String cookie = signIns.remember(id, "Firefox, Linux");
    signIns.remember(id, "Safari, iPhone");
    var list = computers.mine(cookie);
    assertEquals(2, list.size());
    var here = list.stream().filter(Computers.Computer::here).toList();
    assertEquals(List.of("Firefox, Linux"), here.stream().map(Computers.Computer::name).toList());
    become(Ids.demo("account:piemers"), "piemers");
    assertEquals(
        Refused.Kind.MISSING,
        assertThrows(Refused.class, () -> computers.forget(here.get(0).selector())).kind());
    become(id, "drosais");
    computers.forget(here.get(0).selector());
    assertTrue(signIns.recall(cookie).isEmpty());
    assertEquals(1, computers.mine("").size());
  }

  @Requirement("LUD-07")
  @Test
  void signingOutEverywhereEndsSessionsAndMemory() {
    UUID id = resident("visur");
    String cookie = signIns.remember(id, "");
    int before = accounts.sessionVersion(id);
    computers.signOutEverywhere();
    assertNotEquals(before, accounts.sessionVersion(id));
    assertTrue(signIns.recall(cookie).isEmpty());
  }

  @Test
  void aResidentsSecondStepNeedsThePasswordAndARightCode() {
    UUID id = resident("solis");
    String cookie = signIns.remember(id, "");
    String secret = SecondFactor.newSecret();
    assertEquals("password", fieldOf(() -> secondFactor.turnOn(secret, "000000", "wrong")));
    assertEquals("code", fieldOf(() -> secondFactor.turnOn(secret, "000000", PASSWORD)));
    var codes = secondFactor.turnOn(secret, code(secret, Duration.ZERO), PASSWORD);
    assertEquals(RecoveryCodes.AT_A_TIME, Set.copyOf(codes).size());
    assertTrue(signIns.recall(cookie).isEmpty(), "a remembered computer would be asked no code");
    Account account = accounts.byId(id);
    assertTrue(account.secondFactor().isPresent(), "from now on");
    assertEquals(
        "code", fieldOf(() -> secondFactor.check(id, code(secret, Duration.ZERO))), "used");
    secondFactor.check(id, code(secret, Duration.ofSeconds(30)));
  }

  @Test
  void aRecoveryCodeStandsInOnceAndNewOnesVoidTheOld() {
    UUID id = resident("kodi");
    String secret = SecondFactor.newSecret();
    var codes = secondFactor.turnOn(secret, code(secret, Duration.ZERO), PASSWORD);
    secondFactor.check(id, codes.get(0).toLowerCase(Locale.ROOT).replace("-", " "));
    assertEquals("code", fieldOf(() -> secondFactor.check(id, codes.get(0))));
    assertEquals(RecoveryCodes.AT_A_TIME - 1, secondFactor.codesLeft());
    assertEquals("offPassword", fieldOf(() -> secondFactor.renewCodes("wrong")));
    secondFactor.renewCodes(PASSWORD);
    assertEquals("code", fieldOf(() -> secondFactor.check(id, codes.get(1))));
  }

  @Test
  void turningTheSecondStepOffNeedsThePassword() {
    UUID id = resident("izslegt");
    String secret = SecondFactor.newSecret();
    secondFactor.turnOn(secret, code(secret, Duration.ZERO), PASSWORD);
    assertEquals("offPassword", fieldOf(() -> secondFactor.turnOff("wrong")));
    secondFactor.turnOff(PASSWORD);
    assertTrue(accounts.byId(id).secondFactor().isEmpty());
    assertEquals(0, secondFactor.codesLeft());
  }

  @Requirement("LUD-27")
  @Test
  void theOldAddressTakesAChangeBackAndThePasswordCountsNoMore() throws Exception {
    UUID id = resident("mainitais");
    profiles.confirmEmail(kept(id, Purpose.EMAIL, "mine@cabinet.example"));
    profiles.confirmEmail(kept(id, Purpose.EMAIL, "thief@cabinet.example"));
    profiles.confirmEmail(kept(id, Purpose.EMAIL, "second@cabinet.example"));
    assertEquals("second@cabinet.example", accounts.byId(id).getEmail());
    assertEquals(2, undoLinks(id), "a second change leaves the first way back open");
    int before = accounts.sessionVersion(id);
    profiles.undoEmail(kept(id, Purpose.UNDO_EMAIL, "mine@cabinet.example"));
    Account account = accounts.byId(id);
    assertEquals("mine@cabinet.example", account.getEmail());
    assertTrue(account.sessionVersion() > before);
    assertFalse(account.isActive(), "whoever changed it knew the password");
    assertTrue(account.isOpen(), "a link to set a new one may go out");
  }

  private String kept(UUID id, Purpose purpose, String payload) throws Exception {
    String token = Secrets.token();
    transaction.begin();
    entities.persist(
        new OneTimeToken(
            Secrets.hash(token), accounts.byId(id), purpose, payload, clock.instant()));
    transaction.commit();
    return token;
  }

  private long undoLinks(UUID id) {
    return entities
        .createQuery(
            "select count(t) from OneTimeToken t where t.account.id = :account and t.purpose ="
                + " :purpose",
            Long.class)
        .setParameter("account", id)
        .setParameter("purpose", Purpose.UNDO_EMAIL)
        .getSingleResult();
  }
}
