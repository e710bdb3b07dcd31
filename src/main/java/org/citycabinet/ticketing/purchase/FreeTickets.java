package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.nightly.Items;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operator;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.concession.Entitled;
import org.citycabinet.ticketing.concession.Entitlement;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;

/**
 * Who is entitled to tickets that cost nothing gets them without asking (RIG-2, VEN-04, VEN-06): at
 * once, as far as they are sold on that day, and every night those that are sold since, such as the
 * next month's.
 */
@ApplicationScoped
@Transactional
class FreeTickets implements NightlyWork {
  private static final int AT_ONCE = 50;

  private static final String STANDING =
      " from Entitlement e where e.operator = :operator and e.category in :categories"
          + " and e.validFrom <= :day and (e.validUntil is null or e.validUntil >= :day)"
          + " and e.id > :last";

  @PersistenceContext EntityManager entities;
  @Inject Media media;
  @Inject Sales sales;
  @Inject Concessions concessions;
  @Inject Tickets tickets;

  void load(@Observes Entitled event) {
    load(event.category(), media.get(event.medium()));
  }

  private void load(String category, Medium medium) {
    sales.freeFor(category, medium).stream()
        .map(product -> sales.facts(medium, product.code(), 1))
        .filter(sale -> sale.quote().total().isZero() && SaleRule.firstAgainst(sale).isEmpty())
        .filter(sale -> isEntitledThen(category, sale) && !hadIt(sale))
        .forEach(sales::loadFree);
  }

  /** A ticket for the next month is for who is entitled in that month too. */
  private boolean isEntitledThen(String category, Sale sale) {
    var first = sale.term().map(span -> sales.day(span.from(), sale.medium()));
    var day = first.filter(sale.today()::isBefore).orElse(sale.today());
    return concessions.on(sale.medium().id(), day).stream()
        .anyMatch(each -> each.category().equals(category));
  }

  /** One that was taken back is not given again for the same period. */
  private boolean hadIt(Sale sale) {
    return tickets.on(sale.medium().id()).stream()
        .filter(ticket -> ticket.product().equals(sale.product().code()))
        .anyMatch(
            ticket ->
                sale.term().map(span -> endsWith(ticket, span)).orElseGet(() -> isKept(ticket)));
  }

  private static boolean endsWith(Ticket ticket, Span span) {
    return ticket.validUntil().filter(span.until()::equals).isPresent();
  }

  private boolean isKept(Ticket ticket) {
    return ticket.annulledAt().isPresent() || sales.isOpen(ticket);
  }

  @Override
  public NightlyJob job() {
    return NightlyJob.FREE_TICKETS;
  }

  @Override
  public boolean isFor(Operator operator) {
    return operator.trade() == Operator.Trade.TRANSPORT
        && !sales.freeCategories(operator.code()).isEmpty();
  }

  @Override
  public long count(Night night) {
    return standing("select count(e)" + STANDING, Long.class, night, "").getSingleResult();
  }

  @Override
  public List<String> after(Night night, String last) {
    return Items.named(
        standing("select e.id" + STANDING + " order by e.id", UUID.class, night, last)
            .setMaxResults(AT_ONCE)
            .getResultList());
  }

  private <T> TypedQuery<T> standing(String query, Class<T> type, Night night, String last) {
    return entities
        .createQuery(query, type)
        .setParameter("operator", night.code())
        .setParameter("categories", sales.freeCategories(night.code()))
        .setParameter("day", night.on())
        .setParameter("last", Items.after(last));
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    Items.ids(items).stream()
        .flatMap(id -> Optional.ofNullable(entities.find(Entitlement.class, id)).stream())
        .forEach(each -> load(each.category(), media.lock(each.medium())));
  }
}
