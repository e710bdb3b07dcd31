package org.citycabinet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** Whether an account is open, which of its sessions count, and when its person came last. */
@Embeddable
class Presence {
  private boolean disabled;

  @Column(name = "session_version")
  private int sessionVersion;

  @Column(name = "last_sign_in_at")
  private Instant lastSignInAt;

  protected Presence() {}

  /** That of a new account. */
  static Presence begin() {
    var presence = new Presence();
    presence.endSessions();
    return presence;
  }

  boolean isOpen() {
    return !disabled;
  }

  /** Sessions of another version have ended; 0 where the account is closed. */
  int version() {
    return disabled ? 0 : sessionVersion;
  }

  void endSessions() {
    sessionVersion++;
  }

  /** Closes the account; sessions stay ended when it is opened again. */
  void close() {
    disabled = true;
    endSessions();
  }

  void open() {
    disabled = false;
  }

  void arrive(Instant at) {
    lastSignInAt = at;
  }

  Optional<Instant> lastSignIn() {
    return Optional.ofNullable(lastSignInAt);
  }
}
