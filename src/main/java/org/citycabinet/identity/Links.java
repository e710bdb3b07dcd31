package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.identity.OneTimeToken.Purpose;
import org.citycabinet.mail.Letter;
import org.citycabinet.mail.Outbox;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/** Mailed links: a forgotten password (LUD-06), a new account, a new address (LUD-27). */
@ApplicationScoped
@Transactional
public class Links {
  private static final int CODE_BYTES = 10;

  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Outbox outbox;
  @Inject Settings settings;
  @Inject Secrets secrets;
  @Inject Lockout lockout;
  @Inject @RealTime Clock clock;

  /** Writes to every account of the address; the page answers the same whether there is one. */
  public void forgot(String email) {
    accounts.byEmail(email).stream().filter(Account::isOpen).forEach(this::sendReset);
  }

  void sendReset(Account account) {
    String address =
        settings.publicUrl() + "/identity/reset?token=" + token(account, Purpose.RESET, "");
    var letter =
        Letter.of(account.getLocale(), "identity.mail.reset.subject")
            .say("identity.mail.reset.text", account.getUsername())
            .button("identity.mail.reset.button", address)
            .say("identity.mail.reset.ignore");
    outbox.send(account.getEmail(), letter);
  }

  /** Writes to a new account how to set its first password. */
  void activate(Account account) {
    var letter =
        Letter.of(account.getLocale(), "identity.mail.activate.subject")
            .say("identity.mail.activate.text", account.getUsername())
            .button("identity.mail.activate.button", activation(account));
    outbox.send(account.getEmail(), letter);
  }

  /**
   * The address where a new account gets its first password; those made before are worth nothing.
   */
  String activation(Account account) {
    return settings.publicUrl() + "/identity/reset?token=" + token(account, Purpose.ACTIVATE, "");
  }

  /** A code for a letter on paper, by which a new account gets its first password. */
  String letterCode(Account account) {
    String code = HumanCode.make(CODE_BYTES);
    keep(codeHash(account.getUsername(), code), account, Purpose.LETTER, "");
    return code;
  }

  /**
   * Uses a letter's code up.
   *
   * @throws Refused at {@code code} where it is not that account's, or after too many wrong ones
   */
  Account useCode(String username, String code) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    var counters = List.of(new Lockout.Counter("letter:" + name, Lockout.TRIES));
    if (lockout.count(counters).isPresent()) {
      throw Refused.field("code", "identity.code.tooMany", Lockout.WAIT.toMinutes());
    }
    var found = entities.find(OneTimeToken.class, codeHash(name, code));
    if (found == null || !found.isGood(clock.instant(), Purpose.LETTER)) {
      throw Refused.field("code", "identity.activate.wrong");
    }
    lockout.forget(counters);
    found.use(clock.instant(), Purpose.LETTER);
    return found.account();
  }

  /** A code is short enough to be guessed by who could read its plain hash in the database. */
  private String codeHash(String username, String code) {
    return secrets.sign("letter", username + ":" + HumanCode.plain(code));
  }

  /** Asks the new address to confirm itself; until then the old one stays in force. */
  void confirmEmail(Account account, String wanted) {
    String address =
        settings.publicUrl()
            + "/identity/confirm-email?token="
            + token(account, Purpose.EMAIL, wanted);
    var letter =
        Letter.of(account.getLocale(), "identity.mail.email.subject")
            .say("identity.mail.email.text", account.getUsername())
            .button("identity.mail.email.button", address);
    outbox.send(wanted, letter);
  }

  /** Tells the old address of the change, with a way back. */
  void offerUndo(Account account, String before) {
    String address =
        settings.publicUrl()
            + "/identity/undo-email?token="
            + token(account, Purpose.UNDO_EMAIL, before);
    var letter =
        Letter.of(account.getLocale(), "identity.mail.emailChanged.subject")
            .say("identity.mail.emailChanged.text", account.getUsername())
            .button("identity.mail.emailChanged.button", address)
            .say("identity.mail.emailChanged.life");
    outbox.send(before, letter);
  }

  /** Whose link it is, where it is still good for one of the purposes. */
  public Optional<Account> owner(String token, Purpose... purposes) {
    OneTimeToken found = entities.find(OneTimeToken.class, Secrets.hash(token));
    return Optional.ofNullable(found)
        .filter(t -> t.isGood(clock.instant(), purposes))
        .map(OneTimeToken::account);
  }

  /**
   * Uses the link up.
   *
   * @throws Refused where it was used, has expired or never was
   */
  OneTimeToken use(String token, Purpose... purposes) {
    OneTimeToken found = entities.find(OneTimeToken.class, Secrets.hash(token));
    if (found == null) {
      throw Refused.rule("identity.token.spent");
    }
    found.use(clock.instant(), purposes);
    return found;
  }

  private String token(Account account, Purpose purpose, String payload) {
    String token = Secrets.token();
    keep(Secrets.hash(token), account, purpose, payload);
    return token;
  }

  /** Until when the first passwords of those accounts can be set by the links sent. */
  Map<UUID, Instant> activationsUntil(Collection<UUID> those) {
    return those.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select t from OneTimeToken t where t.account.id in :those and t.purpose = :purpose"
                    + " and t.usedAt is null and t.expiresAt > :now",
                OneTimeToken.class)
            .setParameter("those", those)
            .setParameter("purpose", Purpose.ACTIVATE)
            .setParameter("now", clock.instant())
            .getResultStream()
            .collect(Collectors.toMap(t -> t.account().getId(), OneTimeToken::expiresAt));
  }

  /** Makes every link and code that was sent and not used worth nothing. */
  void withdrawAll(Account account) {
    for (Purpose purpose : Purpose.values()) {
      withdraw(account, purpose);
    }
  }

  /** Makes what was sent and not used worth nothing. */
  void withdraw(Account account, Purpose purpose) {
    entities
        .createQuery(
            "delete from OneTimeToken t where t.account = :account and t.purpose = :purpose"
                + " and t.usedAt is null")
        .setParameter("account", account)
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  private void keep(String hash, Account account, Purpose purpose, String payload) {
    if (purpose.isNewestOnly()) {
      withdraw(account, purpose);
    }
    entities.persist(new OneTimeToken(hash, account, purpose, payload, clock.instant()));
  }
}
