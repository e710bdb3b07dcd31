package org.citycabinet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.citycabinet.words.Refused;

/** A mailed link's secret, kept hashed: valid for a while, for one purpose, once. */
@Entity
@Table(name = "one_time_token")
public class OneTimeToken {

  /** What a link is for, and how long it is good. */
  public enum Purpose {
    /** A new password (LUD-06). */
    RESET(Duration.ofHours(1)),
    /** The first password of a new account. */
    ACTIVATE(Duration.ofDays(14)),
    /** The same by the code of a letter on paper, which needs time to arrive. */
    LETTER(Duration.ofDays(30)),
    /** A new e-mail address (LUD-27). */
    EMAIL(Duration.ofDays(1)),
    /** The old e-mail address back. */
    UNDO_EMAIL(Duration.ofDays(7));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    /** Whether a new one voids those before; who changes twice must not void the way back. */
    boolean isNewestOnly() {
      return this != UNDO_EMAIL;
    }
  }

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @ManyToOne(optional = false)
  private Account account;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column private String payload;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected OneTimeToken() {}

  OneTimeToken(String tokenHash, Account account, Purpose purpose, String payload, Instant now) {
    this.tokenHash = tokenHash;
    this.account = account;
    this.purpose = purpose;
    this.payload = payload;
    this.createdAt = now;
    this.expiresAt = now.plus(purpose.life);
  }

  boolean isGood(Instant now, Purpose... wanted) {
    return List.of(wanted).contains(purpose) && usedAt == null && now.isBefore(expiresAt);
  }

  /** Uses it up. */
  void use(Instant now, Purpose... wanted) {
    if (!isGood(now, wanted)) {
      throw Refused.rule("identity.token.spent");
    }
    usedAt = now;
  }

  Account account() {
    return account;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  String payload() {
    return payload;
  }
}
