package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Messages;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.MobileNumber;
import org.citycabinet.sms.ShortMessages;

/** Tells the owner of an account what became of it, wherever that owner can be reached. */
@ApplicationScoped
@Transactional
class Tidings {
  @Inject ShortMessages messages;
  @Inject Accounts accounts;

  /**
   * Writes to a number and to the account's address, as far as there are such.
   *
   * @param number the number to write to, which need not be the account's any more; empty for none
   * @param shortKey the words of the short message
   * @param letterKey the beginning of the letter's keys, before {@code subject} and {@code text}
   */
  void tell(
      Account account, String number, String shortKey, String letterKey, Object... arguments) {
    var language = account.getLocale();
    if (!number.isEmpty() && messages.isOffered()) {
      messages.send(
          account.getId(), new MobileNumber(number), Messages.text(language, shortKey, arguments));
    }
    accounts.write(
        account.getId(),
        Letter.of(language, letterKey + "subject").say(letterKey + "text", arguments));
  }
}
