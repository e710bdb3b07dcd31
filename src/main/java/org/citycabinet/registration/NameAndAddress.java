package org.citycabinet.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.mail.Letter;
import org.citycabinet.mail.Outbox;
import org.citycabinet.platform.Audit;
import org.citycabinet.web.Typed;
import org.citycabinet.words.Refused;

/**
 * Name and address of who registered: the telephone number is enough, these are kept by consent and
 * erased at any time (RIG-A6).
 */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
class NameAndAddress {
  private static final int LONGEST_NAME = 120;

  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject CurrentUser me;
  @Inject Personalisations personalisations;
  @Inject Consents consents;
  @Inject Acceptances acceptances;
  @Inject Outbox outbox;
  @Inject Audit audit;

  /** Since when the caller wants name and address kept; empty for who does not. */
  Optional<Instant> consentSince() {
    return consents.since(me.accountId());
  }

  /**
   * Gives the caller's account a name; its owner consents to that.
   *
   * @throws Refused at {@code name} or {@code consent} where one is wrong; by a rule where the
   *     account has a name or was made by staff
   */
  void give(String name, boolean consent) {
    Account account = own();
    String words = Typed.checked("name", name, LONGEST_NAME);
    if (!consent) {
      throw Refused.field("consent", "registration.consent.missing");
    }
    if (account.isNamed()) {
      throw Refused.rule("registration.details.named");
    }
    account.rename(words);
    consents.give(account.getId());
    note("registration.details.give", account);
  }

  /**
   * Erases the caller's name and address. What staff found out about who that is goes with the
   * name; the last letter to the address says so.
   *
   * @throws Refused by a rule where no number would be left, or the account was made by staff
   */
  void erase() {
    Account account = own();
    if (!account.hasPhone()) {
      throw Refused.rule("registration.details.last");
    }
    if (account.hasEmail()) {
      outbox.sendLast(
          account.getEmail(),
          Letter.of(account.getLocale(), "registration.mail.erased.subject")
              .say("registration.mail.erased.text"));
    }
    account.rename("");
    account.changeEmail("");
    consents.withdraw(account.getId());
    personalisations.forgetStaffs(account.getId());
    note("registration.details.erase", account);
  }

  /** The name of a customer whom staff enrolled is the contract's matter. */
  private Account own() {
    if (acceptances.mine().isEmpty()) {
      throw Refused.rule("registration.details.enrolled");
    }
    return accounts.mine();
  }

  private void note(String action, Account account) {
    String id = account.getId().toString();
    audit.record(null, new Audit.Deed(action, "account", id, account.getId(), ""));
  }
}
