package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.citycabinet.nightly.Items;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operator;
import org.citycabinet.payment.Payments;

/**
 * Purchases that are open an hour after their hold: nothing else has closed them (VEN-19). And
 * those of visitors without an account long ago: who they were is forgotten.
 */
@ApplicationScoped
@Transactional
class OpenPurchases implements NightlyWork {
  private static final Duration LONG = Duration.ofHours(1);
  private static final int AT_ONCE = 50;

  /** As long as a ticket is good, and a month to ask about it. */
  private static final int MONTHS_REMEMBERED = 13;

  private static final String OPEN =
      " from Purchase p where p.operator = :operator and p.id > :last"
          + " and ((p.state = :held and p.heldUntil < :before)"
          + " or (p.visitor.email is not null and p.heldAt < :remembered))";

  @PersistenceContext EntityManager entities;
  @Inject Settlements settlements;
  @Inject Payments payments;
  @Inject Clock clock;

  @Override
  public NightlyJob job() {
    return NightlyJob.PURCHASES;
  }

  @Override
  public boolean isFor(Operator operator) {
    return operator.trade() == Operator.Trade.TRANSPORT;
  }

  @Override
  public long count(Night night) {
    return open("select count(p)" + OPEN, Long.class, night, "").getSingleResult();
  }

  @Override
  public List<String> after(Night night, String last) {
    return Items.named(
        open("select p.id" + OPEN + " order by p.id", UUID.class, night, last)
            .setMaxResults(AT_ONCE)
            .getResultList());
  }

  private <T> TypedQuery<T> open(String query, Class<T> type, Night night, String last) {
    return entities
        .createQuery(query, type)
        .setParameter("operator", night.code())
        .setParameter("held", PurchaseState.HELD)
        .setParameter("before", clock.instant().minus(LONG))
        .setParameter("remembered", remembered())
        .setParameter("last", Items.after(last));
  }

  private Instant remembered() {
    return clock.instant().atZone(ZoneOffset.UTC).minusMonths(MONTHS_REMEMBERED).toInstant();
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    Items.ids(items).forEach(this::conclude);
  }

  private void conclude(UUID id) {
    var purchase = entities.find(Purchase.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (purchase.state() == PurchaseState.HELD) {
      settlements.close(id);
    }
    if (purchase.visitor().isPresent() && purchase.heldAt().isBefore(remembered())) {
      purchase.forgetVisitor();
      payments.forgetPayer(id);
    }
  }
}
