package org.citycabinet.payment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.citycabinet.jobs.Turn;

/**
 * Looks at the gateway where no callback came, and pays back. The callback is a convenience; this
 * is the guarantee.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentsJob {
  private static final int AT_ONCE = 100;

  @Inject Turn turn;
  @Inject Payments payments;
  @Inject Promises promises;

  @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
  void run() {
    drain(payments::lookAtNext);
    drain(promises::repayNext);
    drain(promises::forgetNextCard);
  }

  /** What fails is leased for a minute already, so that it does not stand in the way of others. */
  private void drain(BooleanSupplier step) {
    turn.take(
        "payments",
        () -> {
          for (int i = 0; i < AT_ONCE && step.getAsBoolean(); i++) {
            // each turn is one payment, or one promise
          }
        });
  }
}
