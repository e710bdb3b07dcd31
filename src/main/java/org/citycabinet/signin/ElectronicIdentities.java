package org.citycabinet.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.mail.Letter;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Secrets;
import org.citycabinet.words.Refused;

/** Which e-identity opens which account. */
@ApplicationScoped
@Transactional
class ElectronicIdentities {
  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Secrets secrets;
  @Inject Event<Accounts.Identified> identified;
  @Inject Audit audit;
  @Inject Clock clock;

  /** The account that a person's e-identity opens. */
  Optional<Account> account(OidcToken person) {
    return Optional.ofNullable(entities.find(ElectronicIdentity.class, seal(person)))
        .map(ElectronicIdentity::account)
        .filter(Account::isActive);
  }

  /**
   * Lets a person's e-identity open an account, in place of the one that did.
   *
   * @throws Refused where it opens another account
   */
  void link(UUID id, OidcToken person) {
    Account account = accounts.byId(id);
    ElectronicIdentity there = entities.find(ElectronicIdentity.class, seal(person));
    if (there != null && !there.account().getId().equals(id)) {
      throw Refused.rule("identity.eIdentity.taken");
    }
    if (there == null) {
      remove(id);
      entities.persist(new ElectronicIdentity(seal(person), account, clock.instant()));
      note("identity.eIdentity.link", account);
      identified.fire(new Accounts.Identified(id));
      accounts.write(
          account,
          Letter.of(account.getLocale(), "identity.mail.eIdentityOn.subject")
              .say("identity.mail.eIdentityOn.text"));
    }
  }

  /** Since when an e-identity opens the account; empty where none does. */
  Optional<Instant> linkedAt(UUID id) {
    return entities
        .createQuery(
            "select e from ElectronicIdentity e where e.account.id = :id", ElectronicIdentity.class)
        .setParameter("id", id)
        .getResultStream()
        .map(ElectronicIdentity::linkedAt)
        .findFirst();
  }

  /** Lets none open the account any more. */
  void unlink(UUID id) {
    remove(id);
    Account account = accounts.byId(id);
    note("identity.eIdentity.unlink", account);
    accounts.write(
        account,
        Letter.of(account.getLocale(), "identity.mail.eIdentityOff.subject")
            .say("identity.mail.eIdentityOff.text"));
  }

  private void remove(UUID id) {
    entities
        .createQuery("delete from ElectronicIdentity e where e.account.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private void note(String action, Account account) {
    String id = account.getId().toString();
    audit.record(null, new Audit.Deed(action, "account", id, account.getId(), ""));
  }

  private String seal(OidcToken person) {
    return secrets.sign("e-identity", person.issuer() + " " + person.subject());
  }
}
