package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** The account itself, and all by which one signs in to it. */
@ApplicationScoped
class IdentityHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(account(), roles(), computers(), links(), codes(), eIdentity(), drafts());
  }

  /** The row stays, so that nobody gets another's identifier, and can never be opened again. */
  private static Holding account() {
    return Holding.erased(
        "account",
        """
        select id, username, display_name as name, email, phone, kind, language, wants_mail, created_at,
               last_sign_in_at
          from account where id = :person""",
        """
        update account
           set username = concat('erased:', id), display_name = '–', email = '',
               phone = null, last_sign_in_at = null,
               password_hash = null, second_factor = null, must_change_password = false,
               wants_mail = false, disabled = true, session_version = session_version + 1
         where id = :person""");
  }

  private static Holding roles() {
    return Holding.erased(
        "roles",
        "select role, operator from role_grant where account_id = :person",
        "delete from role_grant where account_id = :person");
  }

  private static Holding computers() {
    return Holding.erased(
        "computers",
        """
        select agent as computer, begun_at, rotated_at as last_used_at, expires_at
          from remember_token where account_id = :person order by begun_at""",
        "delete from remember_token where account_id = :person");
  }

  private static Holding links() {
    return Holding.erased(
        "links",
        """
        select purpose, payload as about, created_at, expires_at, used_at
          from one_time_token where account_id = :person order by created_at""",
        "delete from one_time_token where account_id = :person");
  }

  private static Holding codes() {
    return Holding.erased(
        "recoveryCodes",
        "select used_at from recovery_code where account_id = :person",
        "delete from recovery_code where account_id = :person");
  }

  private static Holding eIdentity() {
    return Holding.erased(
        "eIdentity",
        "select linked_at from electronic_identity where account_id = :person",
        "delete from electronic_identity where account_id = :person");
  }

  private static Holding drafts() {
    return Holding.erased(
        "drafts",
        "select expires_at from draft where account_id = :person",
        "delete from draft where account_id = :person");
  }
}
