package org.citycabinet.employment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.identity.PasswordGuard;
import org.citycabinet.identity.Role;
import org.citycabinet.identity.StaffAccounts;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.web.Typed;
import org.citycabinet.words.Refused;

/**
 * Where administrators look after staff: an operator's after those of the operator, the
 * installation's after everybody's. Nobody changes anything of the own account here, and no
 * employer is left without an administrator who can work.
 */
@ApplicationScoped
@Transactional
@RolesAllowed("ADMINISTRATOR")
class StaffDesk {
  private static final int LONGEST_REASON = 500;

  @Inject StaffAccounts staff;
  @Inject StaffLetters letters;
  @Inject Accounts accounts;
  @Inject PasswordGuard guard;
  @Inject Operators operators;
  @Inject CurrentUser user;
  @Inject Audit audit;

  /** The employers whose staff the caller looks after. */
  public List<Employer> employers() {
    return user.isEmployed()
        ? List.of(Employer.of(operators.operator(user.operator())))
        : Stream.concat(
                Stream.of(Employer.installation()), operators.all().stream().map(Employer::of))
            .toList();
  }

  /**
   * One of them.
   *
   * @throws Refused as missing, where the caller does not look after its staff
   */
  public Employer employer(String code) {
    return employers().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refused.missing("platform.error.missing"));
  }

  /** Its staff: who works or is to begin, then who has ended, each by name. */
  public List<Employee> staff(String code) {
    Employer employer = employer(code);
    List<Account> all = staff.of(employer.code());
    var until = staff.invitedUntil(all);
    return Stream.of(true, false)
        .flatMap(open -> all.stream().filter(each -> each.isOpen() == open))
        .map(each -> new Employee(each, employer, until.get(each.getId()), isMe(each)))
        .toList();
  }

  /**
   * One member of staff.
   *
   * @throws Refused as missing, where the caller does not look after that one
   */
  public Employee one(UUID id) {
    Account found = staff.find(id, codes()).orElseThrow(StaffDesk::missing);
    var until = staff.invitedUntil(List.of(found));
    return new Employee(found, employer(found.employer()), until.get(id), isMe(found));
  }

  /**
   * Invites somebody by a letter with a link that sets the first password.
   *
   * @param code the employer's
   * @throws Refused at {@code name}, {@code username}, {@code email} or {@code roles} where one is
   *     wrong
   */
  @Retried
  public void invite(Newcomer newcomer, Set<Role> roles, String code) {
    Employer employer = employer(code);
    check(employer, roles);
    Account account = staff.make(newcomer, roles, employer.code());
    letters.invite(account, staff.invitation(account.getId()));
    note("employment.invite", account, names(roles));
  }

  /**
   * Sends the invitation again; of one who has ended, makes a new beginning with the roles of
   * before. Nothing that could be used to sign in before counts any more.
   *
   * @param email a mended address, which counts only for who has never signed in; null for none
   * @throws Refused at {@code email} where that is no address
   */
  @Retried
  public void inviteAgain(UUID id, String email) {
    Account account = locked(id);
    if (account.isActive()) {
      throw Refused.rule("employment.refused.inUse");
    }
    if (email != null && account.lastSignIn().isEmpty()) {
      staff.mendEmail(account, email);
    }
    staff.begin(account);
    letters.invite(account, staff.invitation(account.getId()));
    note("employment.again", account, names(account.staffRoles()));
  }

  /** Withdraws the invitation of one who has not begun. */
  @Retried
  public void withdraw(UUID id) {
    Account account = locked(id);
    if (!account.isNew()) {
      throw Refused.rule("employment.refused.begun");
    }
    staff.close(account);
    letters.tellWithdrawal(account);
    note("employment.withdraw", account, "");
  }

  /**
   * Gives other roles; the sessions of the person end.
   *
   * @throws Refused at {@code roles} where the employer has no such work, or where nobody else
   *     would be administrator
   */
  @Retried
  public void change(UUID id, Set<Role> roles) {
    Account account = locked(id);
    mustBeOpen(account);
    check(employer(account.employer()), roles);
    if (!roles.contains(Role.ADMINISTRATOR)) {
      mustNotBeLast(account);
    }
    String before = names(account.staffRoles());
    staff.change(account, roles);
    letters.tellRoles(account);
    note("employment.change", account, before + " > " + names(roles));
  }

  /**
   * Ends somebody's work: the account is closed, all its sessions with it.
   *
   * @throws Refused at {@code why} without a reason of 1 to 500 characters, or where nobody else
   *     would be administrator
   */
  @Retried
  public void end(UUID id, String why) {
    String words = Typed.checked("why", why, LONGEST_REASON);
    Account account = locked(id);
    mustBeOpen(account);
    mustNotBeLast(account);
    staff.close(account);
    letters.tellEnd(account);
    note("employment.end", account, words);
  }

  /**
   * Lets somebody who has lost the authenticator begin anew: the second step, the recovery codes
   * and the password count no more, all sessions end, and a letter tells the person so.
   *
   * @param password the caller's own, typed once more
   * @throws Refused at {@code lost} without a reason of 1 to 500 characters, at {@code password}
   *     where that is wrong
   */
  @Retried
  public void reset(UUID id, String why, String password) {
    String words = Typed.checked("lost", why, LONGEST_REASON);
    guard.checkMine("password", password);
    Account account = locked(id);
    if (!account.isActive()) {
      throw Refused.rule("employment.refused.notActive");
    }
    staff.begin(account);
    String by = accounts.mine().getDisplayName();
    letters.beginAnew(account, staff.invitation(account.getId()), by, words);
    note("employment.reset", account, words);
  }

  private Account locked(UUID id) {
    Account account = staff.lock(id, codes()).orElseThrow(StaffDesk::missing);
    if (isMe(account)) {
      throw Refused.rule("employment.refused.self");
    }
    return account;
  }

  private static Refused missing() {
    return Refused.missing("platform.error.missing");
  }

  private static void check(Employer employer, Set<Role> roles) {
    if (!employer.hasAll(roles)) {
      throw Refused.field("clerk", "employment.refused.roles");
    }
  }

  private static void mustBeOpen(Account account) {
    if (!account.isOpen()) {
      throw Refused.rule("employment.refused.ended");
    }
  }

  /** Whoever was only invited has not looked after anything yet. */
  private void mustNotBeLast(Account account) {
    boolean looksAfter = account.isActive() && account.staffRoles().contains(Role.ADMINISTRATOR);
    if (looksAfter && !staff.hasOtherAdministrator(account)) {
      throw Refused.rule("employment.refused.last");
    }
  }

  private boolean isMe(Account account) {
    return account.getId().equals(user.accountId());
  }

  private List<String> codes() {
    return employers().stream().map(Employer::code).toList();
  }

  private static String names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
  }

  private void note(String action, Account account, String details) {
    String employer = account.employer().isEmpty() ? null : account.employer();
    UUID id = account.getId();
    audit.record(employer, new Audit.Deed(action, "account", id.toString(), id, details));
  }
}
