package org.citycabinet.ticketing.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/**
 * A sale that is to be taken back although the drawer that it was made with is closed, or is
 * another clerk's. Cash goes out of the drawer of who proposes it, once somebody else agrees.
 */
@Entity
@Table(name = "counter_undo")
public class UndoProposal extends Proposed {
  @ManyToOne(optional = false)
  @JoinColumn(name = "sale_id")
  private CounterSale sale;

  @Column(name = "drawer_id")
  private UUID drawer;

  protected UndoProposal() {}

  /**
   * Proposes it.
   *
   * @param drawer that the cash goes out of; null where no cash does
   */
  UndoProposal(CounterSale sale, UUID drawer, Proposal proposal) {
    super(proposal);
    this.sale = sale;
    this.drawer = drawer;
  }

  /** What is to be taken back. */
  public CounterSale sale() {
    return sale;
  }

  /** The drawer that the cash goes out of; empty where no cash does. */
  Optional<UUID> drawer() {
    return Optional.ofNullable(drawer);
  }
}
