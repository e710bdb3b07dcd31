package org.citycabinet.ticketing.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.TicketState;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.Refused;

/**
 * What a resident asks back for the tickets on the media they keep. Others' tickets and refunds
 * answer as missing ones do.
 */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
class Refunds {
  private static final int MOST_WORDS = 1000;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Cards cards;
  @Inject Tickets tickets;
  @Inject Claims claims;
  @Inject Audit audit;

  /** The tickets that money can be asked back for, the newest first. */
  List<Claim> claimable() {
    var left = left();
    var asked = asked(left);
    return left.stream().filter(ticket -> !asked.contains(ticket.id())).map(claims::of).toList();
  }

  private List<Ticket> left() {
    var now = clock.instant();
    var media = cards.mine().stream().map(kept -> kept.medium().id()).toList();
    return tickets.on(media).stream().filter(ticket -> isLeft(ticket.state(now))).toList();
  }

  /** Those that anybody who keeps the card asked money back for. */
  private Set<UUID> asked(List<Ticket> held) {
    return held.isEmpty()
        ? Set.of()
        : entities
            .createQuery(
                "select r.ticket from Refund r where r.ticket in :held and r.state <> :refused",
                UUID.class)
            .setParameter("held", held.stream().map(Ticket::id).toList())
            .setParameter("refused", RefundState.REFUSED)
            .getResultStream()
            .collect(Collectors.toSet());
  }

  private boolean stands(Refund refund) {
    return refund.getState() != RefundState.REFUSED;
  }

  private static boolean isLeft(TicketState state) {
    return state != TicketState.ANNULLED && state != TicketState.USED_UP;
  }

  /**
   * One of the tickets on the caller's media; one that another keeper asked money back for is told
   * when it is asked for.
   *
   * @throws Refused where the caller has none such, or asked for it already
   */
  Claim claim(UUID ticket) {
    return left().stream()
        .filter(held -> held.id().equals(ticket) && standing(ticket).isEmpty())
        .findFirst()
        .map(claims::of)
        .orElseThrow(() -> Refused.missing("refund.ticket.missing"));
  }

  /** What the terms give for it now. */
  RefundQuote quote(UUID ticket, RefundReason reason) {
    var claim = claim(ticket);
    return claims.quote(claim, claim.facts(reason, clock.instant()));
  }

  /**
   * Asks for the money. Asking for the same ticket again finds the first request.
   *
   * @throws Refused where the terms give nothing, with their clause; where somebody else who keeps
   *     the card asked for it before
   */
  public Refund ask(UUID ticket, RefundReason reason, String words) {
    var locked = tickets.lock(ticket);
    return standing(ticket).orElseGet(() -> begin(notAsked(locked), reason, words(words)));
  }

  private Claim notAsked(Ticket ticket) {
    var claim = claim(ticket.id());
    if (!asked(List.of(ticket)).isEmpty()) {
      throw Refused.rule("refund.asked-by-another");
    }
    return claim;
  }

  private Refund begin(Claim claim, RefundReason reason, String words) {
    var asked = claim.facts(reason, clock.instant());
    var quote = claims.quote(claim, asked);
    if (!quote.isRefundable() && quote.decider() == Decider.TERMS) {
      throw Refused.clause(quote.clause(), "refund.nothing", quote.clause());
    }
    var refund = new Refund(Ids.next(), me.accountId(), claim, asked, quote).say(words);
    entities.persist(refund);
    audit.record(
        refund.getOperator(),
        new Audit.Deed(
            "refund.ask", "refund", refund.getId().toString(), me.accountId(), quote.clause()));
    return refund;
  }

  private Optional<Refund> standing(UUID ticket) {
    return mine().stream().filter(this::stands).filter(r -> r.ticket().equals(ticket)).findFirst();
  }

  /** What the caller asked for, the newest first. */
  public List<Refund> mine() {
    return entities
        .createQuery(
            "select r from Refund r where r.account = :me order by r.requestedAt desc, r.id",
            Refund.class)
        .setParameter("me", me.accountId())
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws Refused where the caller asked for none such
   */
  public Refund mine(UUID id) {
    return mine().stream()
        .filter(refund -> refund.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.missing("refund.missing"));
  }

  private static String words(String words) {
    var stripped = words == null ? "" : words.strip();
    if (stripped.length() > MOST_WORDS) {
      throw Refused.field("words", "platform.field.tooLong", MOST_WORDS);
    }
    return stripped;
  }
}
