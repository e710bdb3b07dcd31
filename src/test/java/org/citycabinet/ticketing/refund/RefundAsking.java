package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets tests of other features ask what the terms give back. */
@ApplicationScoped
public class RefundAsking {
  @Inject Refunds refunds;

  /** What the terms give for a ticket of the caller's now. */
  public RefundQuote quote(UUID ticket) {
    return refunds.quote(ticket, RefundReason.UNWANTED);
  }

  /** The caller asks for it. */
  public Refund ask(UUID ticket) {
    return refunds.ask(ticket, RefundReason.UNWANTED, "");
  }
}
