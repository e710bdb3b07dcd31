package org.citycabinet.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.PasswordGuard;
import org.citycabinet.platform.Audit;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.sms.ShortMessages;
import org.citycabinet.words.Refused;

/** The telephone number of the caller's account (LIE-06). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
class Telephones {
  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject PasswordGuard guard;
  @Inject Proofs proofs;
  @Inject ShortMessages messages;
  @Inject Tidings tidings;
  @Inject Audit audit;

  /**
   * Sends a code to a number that the account is to have; until it is confirmed, nothing changes.
   *
   * @param network where the request comes from
   * @return the secret for the browser that types the code
   * @throws Refused at {@code number} or {@code password} where one is wrong; that somebody else
   *     has the number is told to its holder only
   */
  String ask(String number, String password, String network) {
    if (!messages.isOffered()) {
      throw Refused.rule("registration.number.closed");
    }
    var contact = Contact.number("number", number);
    Account account = accounts.mine();
    if (contact.text().equals(account.getPhone())) {
      throw Refused.field("number", "registration.number.same");
    }
    guard.checkMine("password", password);
    proofs.admit("number", contact, network);
    var asked =
        new Proof.Asked(Purpose.NUMBER, contact, null, null, account.getId(), account.getLocale());
    return proofs.byCode(asked, holder(contact));
  }

  private Optional<Proofs.Holder> holder(Contact contact) {
    return accounts
        .byPhone(contact.number())
        .map(a -> new Proofs.Holder(a.getId(), a.getLocale(), "registration.sms.wanted"));
  }

  /**
   * Puts the number in force whose code was right, and tells the number and the address before.
   *
   * @throws Refused where the proof is not the caller's, or somebody else got the number meanwhile
   */
  void putInForce(String token) {
    Proof proof = proofs.use(token, Purpose.NUMBER);
    Account account = accounts.mine();
    if (!proof.account().equals(Optional.of(account.getId()))) {
      throw Refused.rule("registration.over");
    }
    String before = account.getPhone();
    account.changePhone(proof.contact().text());
    save();
    note("registration.number.change", account);
    tidings.tell(account, before, "registration.sms.changed", "registration.mail.number.");
  }

  private void save() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw Refused.rule("registration.taken");
    }
  }

  /**
   * Takes the number away from the account.
   *
   * @throws Refused at {@code removePassword} where it is wrong; by a rule where nothing else would
   *     be left to reach the owner by
   */
  void remove(String password) {
    Account account = accounts.mine();
    if (!account.hasEmail()) {
      throw Refused.rule("registration.number.last");
    }
    guard.checkMine("removePassword", password);
    String before = account.getPhone();
    account.changePhone(null);
    note("registration.number.remove", account);
    tidings.tell(account, before, "registration.sms.removed", "registration.mail.removed.");
  }

  private void note(String action, Account account) {
    String id = account.getId().toString();
    audit.record(null, new Audit.Deed(action, "account", id, account.getId(), ""));
  }
}
