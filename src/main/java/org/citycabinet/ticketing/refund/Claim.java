package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.citycabinet.ticketing.medium.Block;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.words.Refused;

/**
 * A ticket that somebody wants money back for: what the operator knows about it.
 *
 * @param ticket the ticket
 * @param medium what carries it
 * @param product what kind it is, by the terms that it was bought under
 * @param withdrawn whether that kind is not sold any more
 * @param transitionEndsOn the last day of a transition that is open for it
 */
record Claim(
    Ticket ticket,
    Medium medium,
    Product product,
    boolean withdrawn,
    Optional<LocalDate> transitionEndsOn) {

  /**
   * The facts for the terms. Where the medium was retained and given back, the unused part counts
   * from that day (RIG-69).
   *
   * @throws Refused while the medium is retained
   */
  RefundRequest facts(RefundReason reason, Instant now) {
    if (medium.blockReason().filter(BlockReason.RETAINED::equals).isPresent()) {
      throw Refused.rule("refund.retained");
    }
    var retainedAt = retainedAt();
    return new RefundRequest(
        ticket.product(),
        medium.kind(),
        ticket.price(),
        ticket.boughtAt(),
        ticket.firstAuthorisedAt(),
        ticket.tripsLeft().filter(left -> product.isLoadOfSeveral()),
        retainedAt.or(this::blockedAt),
        now,
        retainedAt.isPresent() ? RefundReason.RETAINED : stated(reason),
        transitionEndsOn,
        Optional.of(withdrawn));
  }

  /**
   * A blocked medium tells the reason by itself, and so do a kind that is not sold any more and a
   * tariff that has changed.
   */
  private RefundReason stated(RefundReason reason) {
    if (withdrawn) {
      return RefundReason.WITHDRAWN;
    }
    if (reason != RefundReason.UNWANTED) {
      return reason;
    }
    if (transitionEndsOn.isPresent()) {
      return RefundReason.TARIFF_CHANGED;
    }
    return blockedAt().isPresent() ? RefundReason.BLOCKED : reason;
  }

  /** A card that is merely over is not blocked in the sense of the rules (RIG-41). */
  private Optional<Instant> blockedAt() {
    return medium
        .blockedAt()
        .filter(at -> !medium.blockReason().equals(Optional.of(BlockReason.EXPIRED)))
        .filter(at -> !at.isBefore(ticket.boughtAt()));
  }

  private Optional<Instant> retainedAt() {
    return medium.blocks().stream()
        .filter(block -> block.reason() == BlockReason.RETAINED && !block.isOpen())
        .map(Block::blockedAt)
        .filter(at -> !at.isBefore(ticket.boughtAt()))
        .max(Comparator.naturalOrder());
  }
}
