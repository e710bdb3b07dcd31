package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.OneTimeToken.Purpose;
import org.citycabinet.mail.Letter;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/**
 * Sets new passwords: by the old one (LUD-03, LUD-26) or by a mailed link (LUD-06) or a telephone
 * number.
 */
@ApplicationScoped
@Transactional
public class PasswordChanges {
  @Inject Accounts accounts;
  @Inject Passwords passwords;
  @Inject PasswordGuard guard;
  @Inject Links links;
  @Inject SignIns signIns;
  @Inject Lockout lockout;
  @Inject Audit audit;

  /**
   * Changes the password of who knows the old one; all other sessions and remembered computers end.
   *
   * @throws Refused at {@code oldPassword} where that is wrong, at {@code newPassword} where it
   *     lacks something, at {@code repeated} where both differ
   */
  public Account byOld(UUID accountId, String old, String wanted, String repeated) {
    Account account = accounts.byId(accountId);
    guard.check("oldPassword", account, old);
    if (old.equals(wanted)) {
      throw Refused.field("newPassword", "identity.password.same");
    }
    change(account, wanted, repeated);
    return account;
  }

  /** Sets the password by a mailed link, which is used up. */
  public Account byLink(String token, String wanted, String repeated) {
    Account account = links.use(token, Purpose.RESET, Purpose.ACTIVATE).account();
    change(account, wanted, repeated);
    return account;
  }

  /**
   * Sets the first password by the code of a letter, which is used up.
   *
   * @throws Refused at {@code code} where name and code do not belong together, the same for a name
   *     that nobody has
   */
  public void byCode(String username, String code, String wanted, String repeated) {
    change(links.useCode(username, code), wanted, repeated);
  }

  /** Sets the password of who has proved to hold the account's number. */
  void byNumber(UUID accountId, String wanted, String repeated) {
    change(accounts.byId(accountId), wanted, repeated);
  }

  /** Sets the password of an account that nobody could sign in to before. */
  void begin(Account account, String wanted, String repeated) {
    passwords.check("newPassword", wanted, account);
    if (!wanted.equals(repeated)) {
      throw Refused.field("repeated", "identity.password.differs");
    }
    account.changePassword(passwords.hash(wanted));
  }

  private void change(Account account, String wanted, String repeated) {
    begin(account, wanted, repeated);
    signIns.forgetAll(account);
    lockout.forget(List.of(Lockout.Counter.strangers(account.getUsername())));
    audit.record(
        null,
        new Audit.Deed(
            "identity.password.change",
            "account",
            account.getId().toString(),
            account.getId(),
            ""));
    accounts.write(
        account,
        Letter.of(account.getLocale(), "identity.mail.changed.subject")
            .say("identity.mail.changed.text"));
  }

  /** What the first password still lacks; nobody is told whether those words name an account. */
  public List<String> missing(String password, String... own) {
    return passwords.missing(password, false, List.of(own));
  }

  /** What a password still lacks, while it is typed (LUD-04). */
  public List<String> missing(String password, Account account) {
    return passwords.missing(password, account);
  }
}
