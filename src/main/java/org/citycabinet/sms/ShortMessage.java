package org.citycabinet.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/**
 * A message that waits for the gateway: written with the deed it tells of, tried again where the
 * gateway is away, removed once it has left.
 */
@Entity
@Table(name = "sms_message")
class ShortMessage {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final int LONGEST_FAILURE = 500;

  @Id private UUID id;
  @Column private UUID account;
  private String recipient;
  private String sealed;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "not_before")
  private Instant notBefore;

  private int attempts;
  @Column private String failure;

  protected ShortMessage() {}

  ShortMessage(UUID account, String recipient, String sealed, Instant now) {
    this.id = Ids.next();
    this.account = account;
    this.recipient = recipient;
    this.sealed = sealed;
    this.createdAt = now;
    this.notBefore = now;
  }

  UUID id() {
    return id;
  }

  String recipient() {
    return recipient;
  }

  String sealed() {
    return sealed;
  }

  /** Waits 2, 4, 8 … seconds before the next try, a minute at most: somebody waits for it. */
  void failed(String why, Instant now) {
    attempts++;
    failure = why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
    var wait = Duration.ofSeconds(1L << Math.min(attempts, 6));
    notBefore = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }
}
