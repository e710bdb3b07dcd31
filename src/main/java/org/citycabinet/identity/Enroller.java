package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
  private static final int USERNAME_BYTES = 8;

  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Links links;
  @Inject PasswordChanges passwords;
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

  /**
   * Who makes an account for themselves.
   *
   * @param name at most 120 characters; empty for who gives none (RIG-A3)
   * @param email the confirmed address; empty for none
   * @param phone the confirmed number; null for none
   * @param wantedEmail an address that is yet to be confirmed by a letter; empty for none
   * @param language to write in
   */
  public record Registrant(
      String name, String email, String phone, String wantedEmail, Locale language) {}

  /**
   * Makes an account for who has proved to hold an address or a number.
   *
   * @throws Refused at {@code name}, {@code email}, {@code newPassword} or {@code repeated} where
   *     one is wrong
   */
  public Account register(Registrant who, String password, String repeated) {
    checkName(who.name(), 0);
    checkEmail(who.wantedEmail());
    var newcomer =
        new Newcomer(username(), who.name(), who.email(), who.language(), AccountKind.PERSON);
    var account = new Account(Ids.next(), newcomer, clock.instant());
    account.changePhone(who.phone());
    account.grant(Role.RESIDENT, null);
    passwords.begin(account, password, repeated);
    entities.persist(account);
    if (!who.wantedEmail().isEmpty()) {
      links.confirmEmail(account, who.wantedEmail());
    }
    return account;
  }

  /**
   * Sets another password for who has proved to hold the account's number; all sessions end.
   *
   * @throws Refused at {@code newPassword} or {@code repeated} where one is wrong
   */
  public void renewPassword(UUID account, String password, String repeated) {
    passwords.byNumber(account, password, repeated);
  }

  /** Who signs in by number or address needs a user name only for the papers. */
  private static String username() {
    return "p-" + HumanCode.make(USERNAME_BYTES).toLowerCase(Locale.ROOT);
  }

  /** What the password of who registers still lacks. */
  public List<String> missing(String password, String contact) {
    return passwords.missing(password, contact);
  }

  /** Whether name, user name and address have their form. */
  static void check(Newcomer newcomer) {
    if (!newcomer.username().matches(FORM)) {
      throw Refused.field("username", "identity.enrol.username");
    }
    checkName(newcomer.name(), 1);
    checkEmail(newcomer.email());
  }

  private static void checkName(String name, int least) {
    if (!name.matches("\\P{Cntrl}{" + least + "," + NAME_LENGTH + "}")) {
      throw Refused.field("name", "identity.enrol.name", NAME_LENGTH);
    }
  }

  private static void checkEmail(String email) {
    if (!email.isEmpty() && !isEmail(email)) {
      throw Refused.field("email", "identity.email.form");
    }
  }

  /** Whether it has the form of an e-mail address. */
  public static boolean isEmail(String words) {
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
