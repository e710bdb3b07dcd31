package org.citycabinet.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Refused;

/** Who proposed something, and who else decided about it: never one and the same person. */
@Embeddable
public class FourEyes {
  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected FourEyes() {}

  /** Somebody proposes it. */
  public FourEyes(UUID account, Instant at) {
    this.proposedBy = account;
    this.proposedAt = at;
  }

  /**
   * Somebody decides about it.
   *
   * @throws Refused where the same person proposed it, or it is decided
   */
  public void decide(UUID account, Instant at) {
    if (decidedAt != null) {
      throw Refused.rule("platform.four-eyes.decided");
    }
    if (proposedBy.equals(account)) {
      throw Refused.rule("platform.four-eyes.same");
    }
    decidedBy = account;
    decidedAt = at;
  }

  /** Whether nobody has decided yet. */
  public boolean isOpen() {
    return decidedAt == null;
  }

  /** The account of who proposed it. */
  public UUID proposedBy() {
    return proposedBy;
  }

  /** When it was proposed. */
  public Instant proposedAt() {
    return proposedAt;
  }

  /** The account of who decided. */
  public Optional<UUID> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  /** When it was decided. */
  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }
}
