package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.Enroller;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.sms.ShortMessages;
import org.citycabinet.words.Refused;

/**
 * A forgotten password of who is reached by a telephone number: by a code of a short message, as by
 * the link of a letter elsewhere. A number that nobody has is answered the same.
 */
@ApplicationScoped
@Transactional
class Recoveries {
  @Inject Accounts accounts;
  @Inject Enroller enroller;
  @Inject Proofs proofs;
  @Inject ShortMessages messages;

  /**
   * Sends a code to the number, where an account has it.
   *
   * @param network where the request comes from
   * @return the secret for the browser that types the code
   * @throws Refused at {@code number} where it is none, or too many codes went out
   */
  String ask(String number, Locale language, String network) {
    if (!messages.isOffered()) {
      throw Refused.rule("registration.number.closed");
    }
    var contact = Contact.number("number", number);
    proofs.admit("number", contact, network);
    Optional<Account> owner = accounts.byPhone(contact.number()).filter(Account::isOpen);
    var asked =
        new Proof.Asked(
            Purpose.PASSWORD,
            contact,
            null,
            null,
            owner.map(Account::getId).orElse(null),
            owner.map(Account::getLocale).orElse(language));
    return owner.isPresent() ? proofs.byCode(asked) : proofs.hushed(asked);
  }

  /**
   * Sets the password of who typed the right code; all sessions end.
   *
   * @throws Refused at {@code newPassword} or {@code repeated} where one is wrong; by a rule where
   *     it is too late, or the number went to another account meanwhile
   */
  void finish(String token, String password, String repeated) {
    Proof proof = proofs.use(token, Purpose.PASSWORD);
    var owner =
        accounts
            .byPhone(proof.contact().number())
            .filter(account -> proof.account().equals(Optional.of(account.getId())))
            .orElseThrow(() -> Refused.rule("registration.over"));
    enroller.renewPassword(owner.getId(), password, repeated);
  }
}
