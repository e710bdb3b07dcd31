package org.citycabinet.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/** The accounts that an operator's staff make for residents (LUD-01, LUD-31). */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class Enrolments {
  private static final String FORM = "[a-z0-9][a-z0-9._@-]{2,79}";
  private static final int NAME_LENGTH = 120;
  private static final int EMAIL_LENGTH = 254;

  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Links links;
  @Inject CurrentUser user;
  @Inject Audit audit;
  @Inject Clock clock;

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
   * Makes an account, or finds the one that was made of the same words before. A new one has no
   * password: its owner sets one by the mailed link or with the code of the letter.
   *
   * @throws Refused at {@code username}, {@code name} or {@code email} where one is wrong, and at
   *     {@code username} where it is somebody else's
   */
  public Enrolled enrol(Newcomer given) {
    Newcomer newcomer = given.tidy();
    check(newcomer);
    Optional<Account> there = accounts.byUsername(newcomer.username());
    if (there.isPresent()) {
      return same(there.get(), newcomer);
    }
    var account = new Account(Ids.next(), newcomer, clock.instant());
    account.grant(Role.RESIDENT, null);
    entities.persist(account);
    note("identity.enrol", account);
    return new Enrolled(account.getId(), true, invite(account));
  }

  private static void check(Newcomer newcomer) {
    if (!newcomer.username().matches(FORM)) {
      throw Refused.field("username", "identity.enrol.username");
    }
    if (!newcomer.name().matches("\\P{Cntrl}{1," + NAME_LENGTH + "}")) {
      throw Refused.field("name", "identity.enrol.name", NAME_LENGTH);
    }
    if (!newcomer.email().isEmpty() && !isEmail(newcomer.email())) {
      throw Refused.field("email", "identity.email.form");
    }
  }

  /** Whether it has the form of an e-mail address. */
  static boolean isEmail(String words) {
    return words.length() <= EMAIL_LENGTH
        && words.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");
  }

  /** Nobody gets at another's account by writing its name into a form or a file. */
  private static Enrolled same(Account account, Newcomer newcomer) {
    boolean same =
        !account.isStaff()
            && account.getEmail().equalsIgnoreCase(newcomer.email())
            && account.getDisplayName().equals(newcomer.name());
    if (!same) {
      throw Refused.field("username", "identity.enrol.taken", newcomer.username());
    }
    return new Enrolled(account.getId(), false, Optional.empty());
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
    note("identity.enrol.again", account);
    return invite(account);
  }

  private Optional<String> invite(Account account) {
    if (account.hasEmail()) {
      links.activate(account);
      return Optional.empty();
    }
    return Optional.of(links.letterCode(account));
  }

  private void note(String action, Account account) {
    audit.record(
        user.operator(),
        new Audit.Deed(action, "account", account.getId().toString(), account.getId(), ""));
  }
}
