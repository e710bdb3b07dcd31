package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.citycabinet.identity.OneTimeToken.Purpose;
import org.citycabinet.platform.Letter;
import org.citycabinet.platform.Outbox;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/** Mailed links: a forgotten password (LUD-06), a new account, a new address (LUD-27). */
@ApplicationScoped
@Transactional
class Links {
  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Outbox outbox;
  @Inject Settings settings;
  @Inject @RealTime Clock clock;

  /** Writes to every account of the address; the page answers the same whether there is one. */
  void forgot(String email) {
    accounts.byEmail(email).stream().filter(Account::isActive).forEach(this::sendReset);
  }

  private void sendReset(Account account) {
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
    String address =
        settings.publicUrl() + "/identity/reset?token=" + token(account, Purpose.ACTIVATE, "");
    var letter =
        Letter.of(account.getLocale(), "identity.mail.activate.subject")
            .say("identity.mail.activate.text", account.getUsername())
            .button("identity.mail.activate.button", address);
    outbox.send(account.getEmail(), letter);
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

  /** Whose link it is, where it is still good for one of the purposes. */
  Optional<Account> owner(String token, Purpose... purposes) {
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
    entities.persist(
        new OneTimeToken(Secrets.hash(token), account, purpose, payload, clock.instant()));
    return token;
  }
}
