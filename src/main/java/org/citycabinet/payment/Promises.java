package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.citycabinet.platform.RealTime;

/** What payers were promised is kept at the gateway: money paid back, cards forgotten. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class Promises {
  private static final Logger LOG = Logger.getLogger(Promises.class.getName());

  @Inject @RealTime Clock clock;
  @Inject Repayments repayments;
  @Inject Cards cards;
  @Inject Klix gateway;

  /** Keeps the next promise that is to be kept; false where there is none. */
  boolean repayNext() {
    var next = repayments.claim();
    next.ifPresent(this::repay);
    return next.isPresent();
  }

  /** After a lost answer the gateway's own sum tells whether it has paid back already. */
  private void repay(Repayment repayment) {
    try {
      var id = repayment.payment().gatewayId();
      var after = repayments.refundableBefore(repayment).minus(repayment.amount());
      var patience = Patience.ofJob(clock.instant());
      var told = gateway.read(id, patience);
      if (told.refundable().compareTo(after) > 0 && !told.isRefunding()) {
        told = gateway.refund(id, repayment.amount(), patience);
      }
      conclude(repayment, told.refundable().compareTo(after) <= 0 && !told.isRefunding());
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Not paid back yet: " + repayment.id());
      repayments.missed(repayment.id());
    }
  }

  /** Lets the gateway forget the next card that is to be forgotten; false where there is none. */
  boolean forgetNextCard() {
    var next = cards.claimForgotten();
    next.ifPresent(this::forget);
    return next.isPresent();
  }

  private void forget(SavedCard card) {
    try {
      gateway.forgetCard(card.token(), Patience.ofJob(clock.instant()));
      cards.forgotten(card.getId());
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Card not forgotten yet: " + card.getId());
    }
  }

  private void conclude(Repayment repayment, boolean isDone) {
    if (isDone) {
      repayments.done(repayment.id());
    } else {
      repayments.missed(repayment.id());
    }
  }
}
