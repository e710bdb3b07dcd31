package org.citycabinet.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** The accounts that an operator's staff make for residents (LUD-01, LUD-31). */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class Enrolments {
  @Inject Accounts accounts;
  @Inject Enroller enroller;
  @Inject CurrentUser user;
  @Inject Audit audit;

  /**
   * Who is to have an account.
   *
   * @param username 3 to 80 small letters, digits and {@code . _ @ -}
   * @param name a person's or a company's, at most 120 characters
   * @param email where to write to; empty for who has none and gets a letter on paper
   * @param language to write in
   * @param kind a person or a company
   */
  public record Newcomer(
      String username, String name, String email, Locale language, AccountKind kind) {
    /** As it is kept and compared. */
    Newcomer tidy() {
      return new Newcomer(
          username.strip().toLowerCase(Locale.ROOT), name.strip(), email.strip(), language, kind);
    }
  }

  /**
   * An account that somebody may begin to use.
   *
   * @param account its identifier
   * @param isNew whether it was made now
   * @param code what to print on the letter; empty where a mail went out or nothing is needed
   */
  public record Enrolled(UUID account, boolean isNew, Optional<String> code) {}

  /**
   * Makes an account, or finds the one that was made of the same words before.
   *
   * @throws Refused as {@link Enroller#enrol} does
   */
  public Enrolled enrol(Newcomer given) {
    return enroller.enrol(given, new Enroller.By(user.operator(), user.getUsername()));
  }

  /**
   * Invites once more whoever has not yet set a password; what was sent before is worth nothing
   * then.
   *
   * @return the code to print, where there is no e-mail address
   * @throws Refused where the account is in use already
   */
  public Optional<String> inviteAgain(UUID id) {
    Account account = accounts.byId(id);
    if (!account.isNew()) {
      throw Refused.rule("identity.enrol.inUse");
    }
    audit.record(
        user.operator(), new Audit.Deed("identity.enrol.again", "account", id.toString(), id, ""));
    return enroller.invite(account);
  }
}
