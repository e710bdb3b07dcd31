package org.citycabinet.ticketing.surcharge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.payment.PaymentSettled;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.payment.Payments;
import org.citycabinet.words.Refused;

/** The goes at paying surcharges at the gateway, and what came of them. */
@ApplicationScoped
@Transactional
@Retried
class SurchargePayments {
  /** How long the payer has at the gateway. */
  static final Duration HOLD = Duration.ofMinutes(15);

  @PersistenceContext EntityManager entities;
  @Inject Surcharges surcharges;
  @Inject Payments payments;
  @Inject Clock clock;

  /**
   * Begins to pay one, or goes on where somebody is at the gateway already.
   *
   * @throws Refused where nothing is owed
   */
  SurchargePayment begin(UUID id) {
    var surcharge = surcharges.lock(id);
    if (surcharge.state() != SurchargeState.OWED) {
      throw Refused.rule("surcharge.not-owed");
    }
    return latest(id)
        .filter(go -> payments.find(go.id()).isPresent())
        .filter(this::isUnderWay)
        .orElseGet(() -> added(surcharge));
  }

  private boolean isUnderWay(SurchargePayment go) {
    return payments.find(go.id()).orElseThrow().getState() == PaymentState.HELD
        && clock.instant().isBefore(go.begunAt().plus(HOLD));
  }

  private SurchargePayment added(Surcharge surcharge) {
    var go = new SurchargePayment(surcharge, clock.instant());
    entities.persist(go);
    return go;
  }

  /** The last go at paying it. */
  Optional<SurchargePayment> latest(UUID surcharge) {
    return entities
        .createQuery(
            "select p from SurchargePayment p where p.surcharge.id = :id order by p.begunAt desc",
            SurchargePayment.class)
        .setParameter("id", surcharge)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What comes for a surcharge that is paid or gone by then goes back. */
  void settle(@Observes PaymentSettled event) {
    var go = entities.find(SurchargePayment.class, event.reference());
    if (go != null
        && event.state() == PaymentState.PAID
        && !surcharges.paidAtGateway(go.surcharge().id(), go.id())) {
      payments.giveBack(go.id());
    }
  }
}
