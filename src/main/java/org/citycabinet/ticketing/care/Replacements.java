package org.citycabinet.ticketing.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.Refused;

/**
 * Moves what is on a medium to the one that takes its place: all of it in one transaction, or
 * nothing (VEN-28, RIG-43). Asks nobody who they are.
 */
@ApplicationScoped
@Transactional
class Replacements {
  private static final ReplacementFamily TERMS = new ReplacementFamily();

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Operators operators;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject Loads loads;
  @Inject Concessions concessions;
  @Inject Ledger ledger;
  @Inject FoundCards found;

  /** What is left on a medium. */
  Holdings on(Medium medium) {
    return new Holdings(
        tickets.openOn(medium.id()),
        wallets.balance(medium),
        wallets.debt(medium),
        loads.open(medium.id()).size());
  }

  /** How a medium was given up; empty where it was not. */
  Optional<Replacement> of(UUID medium) {
    return entities
        .createQuery("select r from Replacement r where r.from = :medium", Replacement.class)
        .setParameter("medium", medium)
        .getResultStream()
        .findFirst();
  }

  /** What the operator's terms say about it. */
  ReplacementClause clause(Medium medium, Mishap mishap, Asker asker) {
    return operators
        .scheme(medium.operator(), clock.instant())
        .terms(TERMS)
        .decide(new ReplacementClause.Case(medium.kind(), mishap, asker));
  }

  /**
   * Does it.
   *
   * @throws Refused where the terms do not move anything, the old one is not to be given up, or the
   *     new one cannot hold what is on it
   */
  Replacement replace(Replacement.Order order) {
    lockBoth(order);
    var from = media.get(order.from());
    var to = media.get(order.to());
    var clause = clause(from, order.mishap(), order.asker());
    check(from, to, clause);
    if (isPersonal(from) && !isOfSamePerson(from, to, order.asker())) {
      throw Refused.field("to", "care.to.same-person");
    }
    var moved = on(from);
    moved.tickets().forEach(ticket -> mustFit(ticket, to));
    var done = new Replacement(Ids.next(), order, moved, clause.clause(), clock.instant());
    move(from, to, done);
    entities.persist(done);
    return done;
  }

  /** Always in the same order, so that two who swap cards do not wait for each other. */
  private void lockBoth(Replacement.Order order) {
    Stream.of(order.from(), order.to()).sorted().forEach(media::lock);
  }

  private void check(Medium from, Medium to, ReplacementClause clause) {
    if (!clause.moves()) {
      throw Refused.clause(clause.clause(), "care.not-moved");
    }
    mustBeLeft(from);
    if (from.id().equals(to.id()) || !from.operator().equals(to.operator())) {
      throw Refused.field("to", "care.to.other");
    }
    to.mustBeGood(today(from));
  }

  /**
   * Makes sure that what is on a card is still there to move.
   *
   * @throws Refused at the field {@code number} otherwise
   */
  static void mustBeLeft(Medium from) {
    if (!from.isLeft()) {
      throw Refused.field("number", from.isVoid() ? "care.from.void" : "care.from.held");
    }
  }

  private static boolean isPersonal(Medium medium) {
    return medium.kind().isPersonalised() || medium.holder().isPresent();
  }

  /** A clerk has seen the person; on the web an account has to vouch for the name. */
  private boolean isOfSamePerson(Medium from, Medium to, Asker asker) {
    return media.sameHolders(from).stream().anyMatch(m -> m.id().equals(to.id()))
        || (asker == Asker.CLERK
            && from.holderName().isPresent()
            && from.holderName().equals(to.holderName()));
  }

  private void mustFit(Ticket ticket, Medium to) {
    var product = product(ticket);
    if (!product.media().covers(to.kind())) {
      throw Refused.field("to", "care.to.kind", product.code());
    }
    var terms = new TicketTerms(operators.scheme(to.operator(), clock.instant()));
    var held = tickets.openOn(to.id()).stream().map(Ticket::product).toList();
    if (!terms.capacity(to.kind()).hasRoomFor(product.code(), held)) {
      throw Refused.field("to", "care.to.one-kind");
    }
    if (ticket.category().isPresent() && !to.canCarryConcession()) {
      throw Refused.field("to", "care.to.anonymous");
    }
  }

  /** The product of a ticket as it was sold. */
  Product product(Ticket ticket) {
    return new TicketTerms(operators.scheme(ticket.edition()))
        .catalogue()
        .product(ticket.product());
  }

  private void move(Medium from, Medium to, Replacement done) {
    Instant now = done.at();
    for (Ticket open : tickets.openOn(from.id())) {
      tickets.lock(open.id()).moveTo(to.id(), now);
    }
    wallets.move(from, to, new Occasion("card.replaced:" + done.id(), now));
    loads.move(from.id(), to.id());
    concessions.move(from.id(), to.id(), today(from));
    keepBoth(from, to);
    media.replace(from.id(), to.id());
    found.replaced(from.id(), from.operator());
    book(done, from.operator());
  }

  /** Who kept the old one finds the new one in their list. */
  private void keepBoth(Medium from, Medium to) {
    List<UUID> already = media.keepers(to.id());
    media.keepers(from.id()).stream()
        .filter(account -> !already.contains(account))
        .forEach(account -> media.keep(to, account, ""));
  }

  private void book(Replacement done, String operator) {
    ledger.book(
        Booking.of("card.fee:" + done.id(), "card.fee")
            .move(done.fee(), LedgerAccount.counter(operator), LedgerAccount.revenue(operator)));
  }

  private LocalDate today(Medium medium) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(medium.operator()).zone());
  }
}
