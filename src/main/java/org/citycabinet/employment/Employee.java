package org.citycabinet.employment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Role;

/**
 * A member of staff, as administrators see one.
 *
 * @param account the account for work
 * @param employer whom the person works for
 * @param invitedUntil until when the invitation counts, or null where none does
 * @param self whether it is the reader
 */
public record Employee(Account account, Employer employer, Instant invitedUntil, boolean self) {

  /** How far it has come with somebody's work. */
  public enum State {
    /** A letter is on its way; its link has not been used. */
    INVITED,
    /** The link of the letter is too old. */
    LAPSED,
    /** Can sign in. */
    ACTIVE,
    /** Was ended, or the invitation withdrawn. */
    ENDED
  }

  /** Names it in addresses. */
  public UUID getId() {
    return account.getId();
  }

  /** The person's name. */
  public String getName() {
    return account.getDisplayName();
  }

  /** How far it has come. */
  public State getState() {
    if (!account.isOpen()) {
      return State.ENDED;
    }
    if (account.isActive()) {
      return State.ACTIVE;
    }
    return invitedUntil == null ? State.LAPSED : State.INVITED;
  }

  /** Whether the person has not set a password yet, or has to set another one. */
  public boolean isAwaited() {
    return account.isNew();
  }

  /** Whether nobody has ever come in by it, so that a mistyped address can be mended. */
  public boolean isNeverUsed() {
    return account.lastSignIn().isEmpty();
  }

  /** Whether the person can sign in. */
  public boolean isActive() {
    return account.isActive();
  }

  /** Whether nothing of it counts any more. */
  public boolean isEnded() {
    return !account.isOpen();
  }

  /** The roles; of who is ended, those of before. */
  public Set<Role> getRoles() {
    return account.staffRoles();
  }

  /** When the person came last, or null. */
  public Instant getLastSignIn() {
    return account.lastSignIn().orElse(null);
  }

  /** Whether the second step is set up. */
  public boolean isSecondStep() {
    return account.secondFactor().isPresent();
  }
}
