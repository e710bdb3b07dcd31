package org.citycabinet.ticketing.annulment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.FourEyes;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A purchase that is to be taken back on suspicion of fraud or of the use of another person's
 * payment data (VEN-30). One member of staff proposes it, another agrees or drops it.
 */
@Entity
@Table(name = "annulment")
public class Annulment {
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 1_000;

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "purchase_id")
  private Purchase purchase;

  private String reason;

  @Column(name = "money_back")
  private boolean moneyBack;

  @Enumerated(EnumType.STRING)
  private AnnulmentState state;

  @Embedded private FourEyes eyes;

  @Column(name = "returned_cents")
  private Money returned;

  @Version private long version;

  protected Annulment() {}

  /**
   * Proposes it.
   *
   * @param reason as the buyer will read it; 10 to 1,000 characters
   * @param moneyBack whether the money goes back the way it came, as to the owner of a card that
   *     somebody else used
   * @throws Refused at the field {@code reason}
   */
  Annulment(Purchase purchase, String reason, boolean moneyBack, FourEyes eyes) {
    String text = reason == null ? "" : reason.strip();
    if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
      throw Refused.field("reason", "annulment.reason.length", SHORTEST_REASON, LONGEST_REASON);
    }
    this.id = Ids.next();
    this.purchase = purchase;
    this.reason = text;
    this.moneyBack = moneyBack;
    this.eyes = eyes;
    this.state = AnnulmentState.PROPOSED;
    this.returned = Money.ZERO;
  }

  /**
   * Somebody else agrees.
   *
   * @param amount what goes back to the payer
   * @throws Refused where the same person proposed it, or it is decided
   */
  void agree(UUID account, Money amount, Instant at) {
    eyes.decide(account, at);
    state = AnnulmentState.ANNULLED;
    returned = amount;
  }

  /**
   * Somebody else finds the purchase in order.
   *
   * @throws Refused where the same person proposed it, or it is decided
   */
  void drop(UUID account, Instant at) {
    eyes.decide(account, at);
    state = AnnulmentState.DROPPED;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The purchase. */
  public Purchase purchase() {
    return purchase;
  }

  /** Why, as the buyer reads it. */
  public String reason() {
    return reason;
  }

  /** Whether the money goes back the way it came. */
  public boolean isMoneyBack() {
    return moneyBack;
  }

  /** Where it stands. */
  public AnnulmentState state() {
    return state;
  }

  /** Who proposed and who decided. */
  public FourEyes eyes() {
    return eyes;
  }

  /** What went back to the payer. */
  public Money returned() {
    return returned;
  }
}
