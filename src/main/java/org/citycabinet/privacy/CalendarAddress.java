package org.citycabinet.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Secrets;

/**
 * The private address at which a person's calendar is read. Who has it reads the calendar; a new
 * one makes the old one worth nothing.
 */
@Entity
@Table(name = "calendar_address")
public class CalendarAddress {
  @Id private UUID account;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "token_sealed")
  private String tokenSealed;

  @Column(name = "made_at")
  private Instant madeAt;

  /** For the entity manager. */
  protected CalendarAddress() {}

  CalendarAddress(UUID account) {
    this.account = account;
  }

  /**
   * Becomes another one.
   *
   * @param sealed the same token, so that its owner can be shown it again
   */
  void renew(String token, String sealed, Instant now) {
    tokenHash = Secrets.hash(token);
    tokenSealed = sealed;
    madeAt = now;
  }

  UUID account() {
    return account;
  }

  String sealed() {
    return tokenSealed;
  }
}
