package org.citycabinet.ticketing.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;

/**
 * That the count of a closed drawer was wrong: so much more or less lies in the safe. The drawer
 * itself keeps what was counted.
 */
@Entity
@Table(name = "drawer_correction")
public class Correction {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "drawer_id")
  private Drawer drawer;

  @Column(name = "amount_cents")
  private Money amount;

  @Embedded private Proposal proposal;

  @Version private long version;

  protected Correction() {}

  /**
   * Proposes it.
   *
   * @param amount what is there more than was counted; less than 0 where it is less
   */
  Correction(Drawer drawer, Money amount, Proposal proposal) {
    this.id = Ids.next();
    this.drawer = drawer;
    this.amount = amount;
    this.proposal = proposal;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The drawer whose count was wrong. */
  public Drawer drawer() {
    return drawer;
  }

  /** What is there more than was counted; less than 0 where it is less. */
  public Money amount() {
    return amount;
  }

  /** Why, and who decides. */
  public Proposal proposal() {
    return proposal;
  }
}
