package org.citycabinet.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.citycabinet.identity.OneTimeToken.Purpose;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** What people change about their own account (LUD-27, LUD-28). */
@ApplicationScoped
@Transactional
public class Profiles {
  @Inject Accounts accounts;
  @Inject PasswordGuard guard;
  @Inject Links links;
  @Inject SignIns signIns;
  @Inject Audit audit;

  /** Sets whether letters are welcome and in which language they are. */
  @RolesAllowed({"RESIDENT", "CLERK", "BILLING_CLERK", "INSPECTOR", "ADMINISTRATOR", "AUDITOR"})
  public void wish(boolean mail, NoticeWish notices, Locale language) {
    accounts.mine().wish(mail, notices, language);
  }

  /**
   * Asks the new address to confirm itself; the old one stays in force until it does (LUD-27).
   *
   * @throws Refused at {@code password} where it is wrong, at {@code newEmail} where that is no
   *     address
   */
  @RolesAllowed({"RESIDENT", "CLERK", "BILLING_CLERK", "INSPECTOR", "ADMINISTRATOR", "AUDITOR"})
  public void askForEmail(String wanted, String password) {
    Account account = accounts.mine();
    if (!Enroller.isEmail(wanted)) {
      throw Refused.field("newEmail", "identity.email.form");
    }
    guard.check("password", account, password);
    links.confirmEmail(account, wanted);
  }

  /** Puts the confirmed address in force and tells the old one, which may take it back. */
  public void confirmEmail(String token) {
    OneTimeToken used = links.use(token, Purpose.EMAIL);
    Account account = used.account();
    String before = account.getEmail();
    account.changeEmail(used.payload());
    note("identity.email.change", account);
    if (!before.isEmpty()) {
      links.offerUndo(account, before);
    }
  }

  /**
   * Puts the old address back in force. Whoever changed it knew the password: so that one is worth
   * nothing any more, all sessions end, and the old address gets a link to set a new one.
   */
  public void undoEmail(String token) {
    OneTimeToken used = links.use(token, Purpose.UNDO_EMAIL);
    Account account = used.account();
    account.changeEmail(used.payload());
    account.forgetPassword();
    signIns.forgetAll(account);
    links.withdraw(account, Purpose.EMAIL);
    note("identity.email.undo", account);
    links.sendReset(account);
  }

  private void note(String action, Account account) {
    audit.record(
        null, new Audit.Deed(action, "account", account.getId().toString(), account.getId(), ""));
  }
}
