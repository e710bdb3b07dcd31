package org.citycabinet.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/**
 * A file with all that is kept of a person. It is asked for, then made, and goes after a week.
 *
 * <p>Its bytes lie in {@code data_file_part}.
 */
@Entity
@Table(name = "data_file")
public class DataFile {
  static final Duration LIFE = Duration.ofDays(7);

  @Id private UUID id;
  @Column private UUID account;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "ready_at")
  private Instant readyAt;

  @Column(name = "size_bytes")
  private long sizeBytes;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** For the entity manager. */
  protected DataFile() {}

  DataFile(UUID account, Instant askedAt) {
    this.id = Ids.next();
    this.account = account;
    this.askedAt = askedAt;
  }

  /** It is made; its week begins. */
  void ready(long bytes, Instant now) {
    sizeBytes = bytes;
    readyAt = now;
    expiresAt = now.plus(LIFE);
  }

  UUID getId() {
    return id;
  }

  UUID account() {
    return account;
  }

  /** When it was asked for. */
  public Instant getAskedAt() {
    return askedAt;
  }

  /** Whether it can be downloaded. */
  public boolean isReady() {
    return readyAt != null;
  }

  /** Until when it can be downloaded; null while it is not ready. */
  public Instant getExpiresAt() {
    return expiresAt;
  }

  /** How large it is, in kilobytes, at least 1. */
  public long getKilobytes() {
    return Math.max(1, sizeBytes / 1_000);
  }
}
