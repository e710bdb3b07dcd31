package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.citycabinet.jobs.Errand;
import org.citycabinet.jobs.Turn;

/**
 * Looks at the gateway where no callback came, pays back, and has cards forgotten. The callback is
 * a convenience; this is the guarantee.
 */
@ApplicationScoped
class PaymentsErrand implements Errand {
  private static final int AT_ONCE = 100;

  @Inject Turn turn;
  @Inject Payments payments;
  @Inject Promises promises;

  @Override
  public String name() {
    return "payments";
  }

  @Override
  public boolean run() {
    boolean more = drain(payments::lookAtNext);
    more |= drain(promises::repayNext);
    more |= drain(promises::forgetNextCard);
    return more;
  }

  /** What fails is leased for a minute already, so that it does not stand in the way of others. */
  private boolean drain(BooleanSupplier step) {
    return turn.takeSome(name(), () -> isMoreAfter(step));
  }

  private static boolean isMoreAfter(BooleanSupplier step) {
    for (int i = 0; i < AT_ONCE; i++) {
      if (!step.getAsBoolean()) {
        return false;
      }
    }
    return true;
  }
}
