package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.medium.Block;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** What refunds that were decided would have been under other terms; nothing is decided or paid. */
@ApplicationScoped
@Transactional
public class RefundReplays {
  @PersistenceContext EntityManager entities;
  @Inject Operators operators;
  @Inject Media media;

  /**
   * A refund that was decided.
   *
   * @param refund the request
   * @param was what was paid
   * @param would what would have been paid; empty where the other terms do not have the ticket
   * @param clause the clause that would have decided; empty where none would
   */
  public record Replay(Refund refund, Money was, Optional<Money> would, String clause) {}

  /**
   * The operator's refunds that were decided in that stretch of time.
   *
   * @param from the first instant
   * @param until the first instant that is too late
   */
  public List<Replay> of(String operator, Instant from, Instant until, Scheme terms) {
    return entities
        .createQuery(
            "select r, t from Refund r, Ticket t where t.id = r.ticket and r.operator = :operator"
                + " and r.decidedAt >= :from and r.decidedAt < :until order by r.decidedAt, r.id",
            Object[].class)
        .setParameter("operator", operator)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultStream()
        .map(row -> replay((Refund) row[0], (Ticket) row[1], terms))
        .toList();
  }

  private Replay replay(Refund refund, Ticket ticket, Scheme terms) {
    var was = Optional.ofNullable(refund.getPaid()).orElse(Money.ZERO);
    if (new TicketTerms(terms).catalogue().find(refund.getProduct()).isEmpty()) {
      return new Replay(refund, was, Optional.empty(), "");
    }
    var quote = quote(refund, ticket, terms);
    return new Replay(refund, was, Optional.of(paid(refund, was, quote)), quote.clause());
  }

  /** Where a fact was not kept, what the terms gave on the day of the request stands. */
  private RefundQuote quote(Refund refund, Ticket ticket, Scheme terms) {
    try {
      return new RefundTerms(terms).quote(facts(refund, ticket));
    } catch (Refused e) {
      return refund.getQuote();
    }
  }

  /**
   * Where the terms leave it to a clerk, and where a clerk refused what they gave, the clerk
   * decides the same again.
   */
  private static Money paid(Refund refund, Money was, RefundQuote quote) {
    boolean refused = refund.getState() == RefundState.REFUSED;
    return refused || quote.decider() == Decider.CLERK ? was : quote.amount();
  }

  private RefundRequest facts(Refund refund, Ticket ticket) {
    var medium = media.get(ticket.medium());
    boolean several =
        new TicketTerms(operators.scheme(ticket.edition()))
            .catalogue()
            .product(ticket.product())
            .isLoadOfSeveral();
    return new RefundRequest(
        refund.getProduct(),
        medium.kind(),
        refund.getPrice(),
        ticket.boughtAt(),
        ticket.firstAuthorisedAt(),
        ticket.tripsLeft().filter(left -> several),
        takenAt(refund, ticket, medium),
        refund.getRequestedAt(),
        refund.getReason(),
        Transition.open(
            operators.scheme(refund.getOperator(), refund.getRequestedAt()),
            refund.getProduct(),
            ticket.boughtAt(),
            refund.getRequestedAt()),
        Optional.of(refund.getReason() == RefundReason.WITHDRAWN));
  }

  /** When the medium was retained or blocked last, as far as that was known at the request. */
  private static Optional<Instant> takenAt(Refund refund, Ticket ticket, Medium medium) {
    return medium.blocks().stream()
        .filter(
            block ->
                refund.getReason() == RefundReason.RETAINED
                    ? block.reason() == BlockReason.RETAINED
                    : stood(block, refund.getRequestedAt()))
        .map(Block::blockedAt)
        .filter(at -> !at.isBefore(ticket.boughtAt()) && !at.isAfter(refund.getRequestedAt()))
        .max(Comparator.naturalOrder());
  }

  private static boolean stood(Block block, Instant at) {
    return block.liftedAt().filter(lifted -> !lifted.isAfter(at)).isEmpty();
  }
}
