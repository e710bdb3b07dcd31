package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.Refused;

/** Which chip answers by which number: what lists for readers of chips alone are made from. */
@ApplicationScoped
@Transactional
public class Chips {
  @PersistenceContext EntityManager entities;
  @Inject Event<BlockedChipChanged> changed;

  /**
   * A medium's chip answers by that number from now on.
   *
   * @param medium kept from others already
   * @param chip null where nobody knows by which
   * @throws Refused at the field {@code uid} where another medium of the operator has it, or has
   *     one that lists could not tell from it
   */
  public void enter(Medium medium, ChipUid chip) {
    // Whoever enters a chip waits here, so that no two enter the same one.
    entities.find(IssueCounter.class, medium.operator(), LockModeType.PESSIMISTIC_WRITE);
    if (chip != null && isAnothers(medium, chip)) {
      throw Refused.field("uid", "medium.uid.taken");
    }
    var before = medium.chip();
    medium.carry(chip);
    if (medium.isBlocked() && !before.equals(medium.chip())) {
      changed.fire(new BlockedChipChanged(medium.operator(), before, medium.chip()));
    }
  }

  private boolean isAnothers(Medium medium, ChipUid chip) {
    return !entities
        .createQuery(
            "select m.id from Medium m where m.operator = :operator and m.chipKey = :key"
                + " and m.id <> :id")
        .setParameter("operator", medium.operator())
        .setParameter("key", chip.key())
        .setParameter("id", medium.id())
        .getResultList()
        .isEmpty();
  }
}
