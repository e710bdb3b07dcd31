package org.citycabinet.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.RealTime;
import org.citycabinet.words.Refused;

/** The computers that remember the caller (LUD-02), and how to make them forget. */
@ApplicationScoped
@Transactional
@RolesAllowed({"RESIDENT", "CLERK", "BILLING_CLERK", "INSPECTOR", "ADMINISTRATOR", "AUDITOR"})
public class Computers {
  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject SignIns signIns;
  @Inject CurrentUser user;
  @Inject Audit audit;
  @Inject @RealTime Clock clock;

  /**
   * A computer that remembers the caller.
   *
   * @param selector the half of its cookie that finds it; it proves nothing
   * @param name its program and system, or empty
   * @param since when it was told to remember
   * @param lastUsedAt when it was last let in
   * @param here whether it is the one that asks
   */
  public record Computer(
      String selector, String name, Instant since, Instant lastUsedAt, boolean here) {}

  /**
   * All of them, the one last used first.
   *
   * @param cookie the cookie of the computer that asks, or empty
   */
  public List<Computer> mine(String cookie) {
    String here = cookie.split("\\.", -1)[0];
    return entities
        .createQuery(
            "select t from RememberToken t where t.account.id = :me and t.expiresAt > :now"
                + " order by t.rotatedAt desc",
            RememberToken.class)
        .setParameter("me", user.accountId())
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(t -> t.asComputer(here))
        .toList();
  }

  /**
   * Makes one of them forget.
   *
   * @throws Refused as missing, where it is not the caller's
   */
  public void forget(String selector) {
    RememberToken token = entities.find(RememberToken.class, selector);
    if (token == null || !token.account().getId().equals(user.accountId())) {
      throw Refused.missing("platform.error.missing");
    }
    entities.remove(token);
    note("identity.computer.forget");
  }

  /** Ends every session of the caller and makes all computers forget. */
  public Account signOutEverywhere() {
    Account account = accounts.mine();
    account.endSessions();
    signIns.forgetAll(account);
    note("identity.signOut.everywhere");
    return account;
  }

  private void note(String action) {
    var id = user.accountId();
    audit.record(null, new Audit.Deed(action, "account", id.toString(), id, ""));
  }
}
