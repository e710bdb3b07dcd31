package org.citycabinet.payment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks at the gateway where no callback came, and pays back. The callback is a convenience; this
 * is the guarantee.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentsJob {
  private static final int AT_ONCE = 100;

  @Inject Payments payments;

  @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
  void run() {
    for (int i = 0; i < AT_ONCE && payments.lookAtNext(); i++) {
      // each turn looks at one payment
    }
    for (int i = 0; i < AT_ONCE && payments.repayNext(); i++) {
      // each turn keeps one promise
    }
  }
}
