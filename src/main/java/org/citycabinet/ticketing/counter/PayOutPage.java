package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.citycabinet.ticketing.refund.Refund;
import org.citycabinet.web.PageNotes;

/** Whether a refund is fetched at a counter, and whether it was. */
@Named
@RequestScoped
public class PayOutPage {
  @Inject PayOuts payOuts;
  @Inject CounterNames names;
  @Inject PageNotes notes;

  /** Pays it out of the clerk's open drawer. */
  public String payOut(Refund refund) {
    payOuts.payOut(refund.getId());
    notes.done("counter.pay-out.done");
    return "/staff/refund.xhtml?faces-redirect=true&id=" + refund.getId();
  }

  /** Whether it waits to be fetched. */
  public boolean isDue(Refund refund) {
    return payOuts.isAtCounter(refund) && payOuts.of(refund).isEmpty();
  }

  /** That it was paid out; null where it was not. */
  public PaidOut of(Refund refund) {
    return payOuts.of(refund).orElse(null);
  }

  /** A member of staff. */
  public String person(UUID account) {
    return names.person(account);
  }
}
