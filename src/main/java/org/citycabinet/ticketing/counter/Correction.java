package org.citycabinet.ticketing.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.citycabinet.words.Money;

/**
 * That the count of a closed drawer was wrong: so much more or less lies in the safe. The drawer
 * itself keeps what was counted.
 */
@Entity
@Table(name = "drawer_correction")
public class Correction extends Proposed {
  @ManyToOne(optional = false)
  @JoinColumn(name = "drawer_id")
  private Drawer drawer;

  @Column(name = "amount_cents")
  private Money amount;

  protected Correction() {}

  /**
   * Proposes it.
   *
   * @param amount what is there more than was counted; less than 0 where it is less
   */
  Correction(Drawer drawer, Money amount, Proposal proposal) {
    super(proposal);
    this.drawer = drawer;
    this.amount = amount;
  }

  /** The drawer whose count was wrong. */
  public Drawer drawer() {
    return drawer;
  }

  /** What is there more than was counted; less than 0 where it is less. */
  public Money amount() {
    return amount;
  }
}
