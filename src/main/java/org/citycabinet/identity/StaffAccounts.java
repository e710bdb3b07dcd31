package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.database.Causes;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/**
 * The accounts of staff: made, changed and closed. It asks nobody's rights and notes nothing.
 *
 * <p>An account of staff is for work alone and of one employer: an operator by its code, or the
 * installation, whose code is empty.
 */
@ApplicationScoped
@Transactional
public class StaffAccounts {
  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Links links;
  @Inject SignIns signIns;
  @Inject RecoveryCodes recoveryCodes;
  @Inject Clock clock;

  /** Who works there or did, by name. */
  public List<Account> of(String employer) {
    return entities
        .createQuery(
            "select distinct a from Account a join a.grants g where g.operator = :employer"
                + " and g.role <> :resident order by a.displayName, a.username",
            Account.class)
        .setParameter("employer", employer)
        .setParameter("resident", Role.RESIDENT)
        .getResultList();
  }

  /** Who of those employers' staff has that identifier; locked until the transaction ends. */
  public Optional<Account> lock(UUID id, Collection<String> employers) {
    return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(account -> account.isStaff() && employers.contains(account.employer()));
  }

  /** The same to read. */
  public Optional<Account> find(UUID id, Collection<String> employers) {
    return Optional.ofNullable(entities.find(Account.class, id))
        .filter(account -> account.isStaff() && employers.contains(account.employer()));
  }

  /**
   * Makes an account that has no password yet.
   *
   * @throws Refused at {@code username}, {@code name} or {@code email} where one is wrong, and at
   *     {@code username} where somebody has it already
   */
  public Account make(Newcomer given, Set<Role> roles, String employer) {
    Newcomer newcomer = given.tidy();
    Enroller.check(newcomer);
    if (newcomer.email().isEmpty()) {
      throw Refused.field("email", "identity.email.form");
    }
    if (accounts.byUsername(newcomer.username()).isPresent()) {
      throw taken(newcomer);
    }
    var account = new Account(Ids.next(), newcomer, clock.instant());
    account.employ(roles, employer);
    entities.persist(account);
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw Causes.isTwin(e) ? taken(newcomer) : e;
    }
    return account;
  }

  private static Refused taken(Newcomer newcomer) {
    return Refused.field("username", "identity.enrol.taken", newcomer.username());
  }

  /**
   * Mends an address that was mistyped.
   *
   * @throws Refused at {@code email} where it is none
   */
  public void mendEmail(Account account, String email) {
    if (!Enroller.isEmail(email.strip())) {
      throw Refused.field("email", "identity.email.form");
    }
    account.changeEmail(email.strip());
  }

  /** Gives other roles at the same employer; all sessions end. */
  public void change(Account account, Set<Role> roles) {
    account.employ(roles, account.employer());
    signIns.forgetAll(account);
  }

  /** Closes it: sessions, remembered computers and links sent end with it. */
  public void close(Account account) {
    account.presence().close();
    signIns.forgetAll(account);
    links.withdrawAll(account);
  }

  /**
   * Opens it anew: whatever could be used to sign in before is worth nothing, and the first
   * password is set by a link, the second step after it.
   */
  public void begin(Account account) {
    account.presence().open();
    account.forgetPassword();
    account.removeSecondFactor();
    recoveryCodes.remove(account.getId());
    signIns.forgetAll(account);
    links.withdrawAll(account);
  }

  /** The address to write to its owner, where the first password is set; it counts for 14 days. */
  public String invitation(UUID account) {
    return links.activation(accounts.byId(account));
  }

  /** Until when the invitations of those count; who has none that counts is not in it. */
  public Map<UUID, Instant> invitedUntil(Collection<Account> those) {
    return links.activationsUntil(those.stream().map(Account::getId).toList());
  }

  /**
   * Whether another administrator of the same employer can work; the answer holds until the
   * transaction ends.
   */
  public boolean hasOtherAdministrator(Account account) {
    return entities
        .createQuery(
            "select a from Account a join a.grants g where g.operator = :employer and g.role ="
                + " :role and a.presence.disabled = false and a.passwordHash is not null",
            Account.class)
        .setParameter("employer", account.employer())
        .setParameter("role", Role.ADMINISTRATOR)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .anyMatch(each -> !each.getId().equals(account.getId()));
  }
}
