package org.citycabinet.ticketing.counter;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.FourEyes;
import org.citycabinet.words.Refused;

/** Who wants something done with cash, why, and who else decided about it. */
@Embeddable
public class Proposal {
  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 300;

  private String reason;

  @Enumerated(EnumType.STRING)
  private ProposalState state;

  @Embedded private FourEyes eyes;

  protected Proposal() {}

  /**
   * Proposes it.
   *
   * @throws Refused at the field {@code reason} where that is too short or too long
   */
  Proposal(String reason, UUID account, Instant at) {
    this.reason = reason(reason);
    this.state = ProposalState.PROPOSED;
    this.eyes = new FourEyes(account, at);
  }

  /**
   * A reason of 5 to 300 characters, without blanks around it.
   *
   * @throws Refused at the field {@code reason}
   */
  static String reason(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
      throw Refused.field("reason", "counter.reason.length", SHORTEST_REASON, LONGEST_REASON);
    }
    return text;
  }

  /**
   * Somebody else decides.
   *
   * @throws Refused where the same person proposed it, or it is decided
   */
  void decide(ProposalState decision, UUID account, Instant at) {
    eyes.decide(account, at);
    state = decision;
  }

  /** Why. */
  public String reason() {
    return reason;
  }

  /** Where it stands. */
  public ProposalState state() {
    return state;
  }

  /** Who proposed and who decided. */
  public FourEyes eyes() {
    return eyes;
  }
}
