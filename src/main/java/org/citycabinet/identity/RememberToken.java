package org.citycabinet.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.citycabinet.platform.Secrets;

/**
 * A computer that is remembered (LUD-02).
 *
 * <p>Its cookie is a selector and a verifier; the verifier changes with each use. A verifier that
 * was right before the last change counts for a minute more, for requests that ran side by side;
 * later it means that the cookie was stolen, and the computer is forgotten.
 */
@Entity
@Table(name = "remember_token")
public class RememberToken {
  /** A computer that is not used for so long is forgotten. */
  public static final Duration LIFE = Duration.ofDays(60);

  private static final Duration GRACE = Duration.ofMinutes(1);

  @Id private String selector;

  @ManyToOne(optional = false)
  private Account account;

  @Column(name = "verifier_hash")
  private String verifierHash;

  @Column(name = "previous_hash")
  private String previousHash;

  @Column private String agent;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "rotated_at")
  private Instant rotatedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected RememberToken() {}

  RememberToken(String selector, Account account, String verifier, String agent, Instant now) {
    this.agent = agent;
    this.begunAt = now;
    this.selector = selector;
    this.account = account;
    this.verifierHash = Secrets.hash(verifier);
    this.rotatedAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  boolean isCurrent(String verifier, Instant now) {
    return now.isBefore(expiresAt) && Secrets.same(verifierHash, Secrets.hash(verifier));
  }

  boolean wasJustCurrent(String verifier, Instant now) {
    return previousHash != null
        && now.isBefore(rotatedAt.plus(GRACE))
        && Secrets.same(previousHash, Secrets.hash(verifier));
  }

  void rotate(String verifier, Instant now) {
    previousHash = verifierHash;
    verifierHash = Secrets.hash(verifier);
    rotatedAt = now;
    expiresAt = now.plus(LIFE);
  }

  /** As its owner sees it. */
  Computers.Computer asComputer(String selectorHere) {
    return new Computers.Computer(
        selector, agent, begunAt, rotatedAt, selector.equals(selectorHere));
  }

  Account account() {
    return account;
  }
}
