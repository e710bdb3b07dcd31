package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.citycabinet.identity.Enrolments.Enrolled;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/**
 * Makes accounts for residents, for staff and for the jobs that staff begin; asks nobody's rights.
 */
@ApplicationScoped
@Transactional
public class Enroller {
  private static final String FORM = "[a-z0-9][a-z0-9._@-]{2,79}";
  private static final int NAME_LENGTH = 120;
  private static final int EMAIL_LENGTH = 254;

  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Links links;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * On whose word an account is made.
   *
   * @param operator the code of the operator
   * @param actor the name of the member of staff, for the audit trail
   */
  public record By(String operator, String actor) {}

  /**
   * Makes an account, or finds the one that was made of the same words before. A new one has no
   * password: its owner sets one by the mailed link or with the code of the letter.
   *
   * @throws Refused at {@code username}, {@code name} or {@code email} where one is wrong, and at
   *     {@code username} where it is somebody else's
   */
  public Enrolled enrol(Newcomer given, By by) {
    Newcomer newcomer = given.tidy();
    check(newcomer);
    Optional<Account> there = accounts.byUsername(newcomer.username());
    if (there.isPresent()) {
      return same(there.get(), newcomer);
    }
    var account = new Account(Ids.next(), newcomer, clock.instant());
    account.grant(Role.RESIDENT, null);
    entities.persist(account);
    var id = account.getId();
    audit.recordFor(
        by.actor(),
        by.operator(),
        new Audit.Deed("identity.enrol", "account", id.toString(), id, ""));
    return new Enrolled(id, true, invite(account));
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

  /** Writes a link, or makes the code for a letter on paper where there is no address. */
  Optional<String> invite(Account account) {
    if (account.hasEmail()) {
      links.activate(account);
      return Optional.empty();
    }
    return Optional.of(links.letterCode(account));
  }
}
