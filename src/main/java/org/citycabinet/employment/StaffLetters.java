package org.citycabinet.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.Role;
import org.citycabinet.language.Messages;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Operators;

/** What people are written about their work accounts, each in the own language. */
@ApplicationScoped
class StaffLetters {
  @Inject Accounts accounts;
  @Inject Operators operators;

  /** Invites to begin by that address. */
  void invite(Account account, String address) {
    accounts.write(
        account,
        letter(account, "employment.mail.invite.subject")
            .say("employment.mail.invite.text", employer(account), account.getUsername())
            .say("employment.mail.roles", roles(account))
            .button("employment.mail.begin", address)
            .say("employment.mail.invite.next"));
  }

  /** Tells the roles that the person has from now on. */
  void tellRoles(Account account) {
    accounts.write(
        account,
        letter(account, "employment.mail.changed.subject")
            .say("employment.mail.changed.text", employer(account))
            .say("employment.mail.roles", roles(account)));
  }

  /** Tells that the account has been closed. */
  void tellEnd(Account account) {
    accounts.write(
        account,
        letter(account, "employment.mail.ended.subject")
            .say("employment.mail.ended.text", account.getUsername(), employer(account)));
  }

  /** Tells that the invitation counts no more. */
  void tellWithdrawal(Account account) {
    accounts.write(
        account,
        letter(account, "employment.mail.withdrawn.subject")
            .say("employment.mail.withdrawn.text", employer(account)));
  }

  /** Tells that all is to be set up anew, by whose deed and why. */
  void beginAnew(Account account, String address, String by, String why) {
    accounts.write(
        account,
        letter(account, "employment.mail.anew.subject")
            .say("employment.mail.anew.text", by, account.getUsername())
            .say("employment.mail.anew.why", why)
            .button("employment.mail.begin", address)
            .say("employment.mail.anew.next"));
  }

  private Letter letter(Account account, String subject) {
    return Letter.of(account.getLocale(), subject, employer(account));
  }

  private String employer(Account account) {
    Locale locale = account.getLocale();
    return account.employer().isEmpty()
        ? Messages.text(locale, "platform.product")
        : operators.operator(account.employer()).name(locale);
  }

  private static String roles(Account account) {
    return words(account.getLocale(), account.staffRoles());
  }

  /** Roles in words, one after the other. */
  static String words(Locale locale, Set<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> Messages.text(locale, "employment.role." + role))
        .collect(Collectors.joining(", "));
  }
}
