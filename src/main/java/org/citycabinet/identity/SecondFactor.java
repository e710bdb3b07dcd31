package org.citycabinet.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.citycabinet.mail.Letter;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.citycabinet.words.Refused;

/**
 * One-time codes by time (RFC 6238: SHA-1, six digits, 30 seconds), which staff must have beside
 * the password.
 */
@ApplicationScoped
public class SecondFactor {
  private static final String PURPOSE = "second factor";
  private static final int SECRET_BYTES = 20;
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();

  @Inject Accounts accounts;
  @Inject RecoveryCodes recoveryCodes;
  @Inject Passwords passwords;
  @Inject PasswordGuard guard;
  @Inject SignIns signIns;
  @Inject Lockout lockout;
  @Inject Secrets secrets;
  @Inject Audit audit;
  @Inject @RealTime Clock clock;

  /** A new secret, in base 32 as authenticator programs want it. */
  public static String newSecret() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base32.encode(bytes);
  }

  /** The address that authenticator programs read from a QR code. */
  public static String address(String username, String secret) {
    return "otpauth://totp/City%20Cabinet:"
        + username
        + "?secret="
        + secret
        + "&issuer=City%20Cabinet";
  }

  /**
   * Checks a code of an account that has a second factor: the authenticator's or, where that is
   * lost, a recovery code.
   *
   * @throws Refused where the code is wrong or was used before, or after too many wrong ones
   */
  @Transactional
  public void check(UUID accountId, String code) {
    var counters = List.of(new Lockout.Counter("second factor:" + accountId, Lockout.TRIES));
    if (lockout.count(counters).isPresent()) {
      throw Refused.field("code", "identity.code.tooMany", Lockout.WAIT.toMinutes());
    }
    if (RecoveryCodes.isOne(code)) {
      spendRecovery(accountId, code);
    } else {
      spend(accountId, code);
    }
    lockout.forget(counters);
  }

  private void spendRecovery(UUID accountId, String code) {
    if (!recoveryCodes.use(accountId, code)) {
      throw Refused.field("code", "identity.recovery.wrong");
    }
    note("identity.recovery.use", accountId);
    Account account = accounts.byId(accountId);
    accounts.write(
        account,
        Letter.of(account.getLocale(), "identity.mail.recovery.subject")
            .say("identity.mail.recovery.text", recoveryCodes.left(accountId)));
  }

  private void spend(UUID accountId, String code) {
    Account account = accounts.byId(accountId);
    String sealed = account.secondFactor().orElseThrow(() -> Refused.rule("identity.code.none"));
    long step = step(secrets.open(PURPOSE, sealed), code);
    if (step < 0 || !account.useSecondFactorStep(step)) {
      throw Refused.field("code", "identity.code.wrong");
    }
  }

  /**
   * Gives an account its second factor.
   *
   * @param code a code made with the secret, which proves that the person's program has it
   */
  @Transactional
  public void enrol(UUID accountId, String secret, String code) {
    Account account = accounts.byId(accountId);
    long step = step(secret, code);
    if (account.secondFactor().isPresent() || step < 0) {
      throw Refused.field("code", "identity.code.wrong");
    }
    account.enrolSecondFactor(secrets.seal(PURPOSE, secret));
    account.useSecondFactorStep(step);
    note("identity.secondFactor.enrol", accountId);
  }

  /**
   * Gives the caller a second factor; remembered computers, which would be asked for no code,
   * forget, and all other sessions end.
   *
   * @return recovery codes, to be shown once
   * @throws Refused at {@code password} or {@code code} where one is wrong
   */
  @Transactional
  @RolesAllowed("RESIDENT")
  public List<String> turnOn(String secret, String code, String password) {
    Account account = accounts.mine();
    guard.check("password", account, password);
    enrol(account.getId(), secret, code);
    account.endSessions();
    signIns.forgetAll(account);
    accounts.write(
        account,
        Letter.of(account.getLocale(), "identity.mail.codeOn.subject")
            .say("identity.mail.codeOn.text"));
    return recoveryCodes.renew(account.getId());
  }

  /**
   * Takes a resident's second factor away; staff cannot do without.
   *
   * @throws Refused at {@code offPassword} where it is wrong or too weak to stand alone
   */
  @Transactional
  @RolesAllowed("RESIDENT")
  public void turnOff(String password) {
    Account account = accounts.mine();
    guard.check("offPassword", account, password);
    account.removeSecondFactor();
    if (account.isStaff() || !passwords.missing(password, account).isEmpty()) {
      throw Refused.field("offPassword", "identity.code.weak");
    }
    recoveryCodes.remove(account.getId());
    note("identity.secondFactor.remove", account.getId());
    accounts.write(
        account,
        Letter.of(account.getLocale(), "identity.mail.codeOff.subject")
            .say("identity.mail.codeOff.text"));
  }

  /**
   * New recovery codes for the caller.
   *
   * @throws Refused at {@code offPassword} where it is wrong
   */
  @Transactional
  @RolesAllowed({"RESIDENT", "CLERK", "BILLING_CLERK", "INSPECTOR", "ADMINISTRATOR", "AUDITOR"})
  public List<String> renewCodes(String password) {
    Account account = accounts.mine();
    guard.check("offPassword", account, password);
    if (account.secondFactor().isEmpty()) {
      throw Refused.rule("identity.code.none");
    }
    note("identity.recovery.renew", account.getId());
    return recoveryCodes.renew(account.getId());
  }

  /** How many recovery codes the caller has left. */
  public long codesLeft() {
    return recoveryCodes.left(accounts.mine().getId());
  }

  private void note(String action, UUID accountId) {
    audit.record(null, new Audit.Deed(action, "account", accountId.toString(), accountId, ""));
  }

  /** Gives a demonstration account a second factor that the codes page shows. */
  void enrolForDemonstration(Account account, String secret) {
    account.enrolSecondFactor(secrets.seal(PURPOSE, secret));
  }

  /**
   * The time step in which the code is right: this one, the one before or the next; -1 where none.
   */
  private long step(String secret, String code) {
    Instant now = clock.instant();
    var stepLength = CODES.getTimeStep();
    for (int i = -1; i <= 1; i++) {
      Instant at = now.plus(stepLength.multipliedBy(i));
      if (code(secret, at).equals(code.replace(" ", ""))) {
        return at.getEpochSecond() / stepLength.toSeconds();
      }
    }
    return -1;
  }

  private static String code(String secret, Instant at) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
