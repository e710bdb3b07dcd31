package org.citycabinet.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.web.Typed;
import org.citycabinet.words.Refused;

/**
 * Where a clerk who has seen a person's document makes the person's account a personalised one
 * (LIE-05), found by the telephone number that it belongs to (LIE-06). The owner is told, so that
 * nobody is made somebody else unseen.
 */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
public class PersonDesk {
  private static final int LONGEST_NAME = 120;
  private static final int NUMBERS_A_DAY = 200;

  @Inject CurrentUser me;
  @Inject Accounts accounts;
  @Inject Operators operators;
  @Inject Personalisations personalisations;
  @Inject RegistrationFamily family;
  @Inject Consents consents;
  @Inject Quotas quotas;
  @Inject Tidings tidings;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Whether the clerk's operator has accounts that passengers make themselves. */
  public boolean isOffered() {
    return operators.scheme(me.operator(), clock.instant()).find(family).isPresent();
  }

  /**
   * Notes who the owner of an account is, for the operator that the clerk works for.
   *
   * @param number the account's telephone number
   * @param name as it stands in the document
   * @param seen whether the clerk has seen the document, and the person wants the name kept
   * @throws Refused at {@code number} where no passenger's account has it, at {@code name} where
   *     the account has another, at {@code seen} where no document was seen
   */
  void personalise(String number, String name, boolean seen) {
    Account account = find(number);
    String words = Typed.checked("name", name, LONGEST_NAME).replaceAll("\\s+", " ");
    if (!seen) {
      throw Refused.field("seen", "registration.desk.seen.missing");
    }
    if (account.isNamed() && !account.getDisplayName().equalsIgnoreCase(words)) {
      throw Refused.field("name", "registration.desk.name.other");
    }
    if (!account.isNamed()) {
      account.rename(words);
      consents.give(account.getId());
    }
    personalisations.add(account.getId(), me.operator());
    note("registration.personalise", account.getId());
    tell(account, "registration.sms.personalised", "registration.mail.personalised.");
  }

  /**
   * Takes back what was noted in error.
   *
   * @throws Refused at {@code number} where the operator's staff noted nothing of that account
   */
  void takeBack(String number) {
    Account account = find(number);
    if (!personalisations.forget(account.getId(), me.operator())) {
      throw Refused.field("number", "registration.desk.not");
    }
    note("registration.personalise.undo", account.getId());
    tell(account, "registration.sms.impersonal", "registration.mail.impersonal.");
  }

  /** Each number that is asked for counts: nobody goes through all there are. */
  private Account find(String number) {
    if (!isOffered()) {
      throw Refused.forbidden("platform.error.forbidden");
    }
    var contact = Contact.number("number", number);
    var asked = new Quotas.Quota("desk:" + me.accountId(), NUMBERS_A_DAY);
    if (!quotas.take(List.of(asked))) {
      throw Refused.field("number", "registration.tooMany");
    }
    return accounts
        .byPhone(contact.number())
        .filter(account -> !account.isStaff())
        .orElseThrow(() -> Refused.field("number", "registration.desk.unknown"));
  }

  private void tell(Account account, String shortKey, String letterKey) {
    String operator = operators.operator(me.operator()).name(account.getLocale());
    tidings.tell(account, account.getPhone(), shortKey, letterKey, operator);
  }

  private void note(String action, UUID account) {
    audit.record(me.operator(), new Audit.Deed(action, "account", account.toString(), account, ""));
  }
}
