package org.citycabinet.utility.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.payment.PaymentSettled;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.payment.Payments;

/** Counts what was paid to the invoices, in the transaction that settles the payment. */
@ApplicationScoped
@Transactional
class RemittanceSettlements {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Receivables receivables;
  @Inject RemittanceSheets sheets;
  @Inject Payments payments;

  void settle(@Observes PaymentSettled event) {
    var id = event.reference();
    var remittance = entities.find(Remittance.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (remittance == null) {
      return;
    }
    var end = RemittanceState.valueOf(event.state().name());
    if (remittance.settle(end, clock.instant())) {
      take(remittance, end);
    } else if (event.state() == PaymentState.PAID) {
      // It was given up before the gateway heard of it: all of the money goes back.
      payments.giveBack(id);
    }
  }

  private void take(Remittance remittance, RemittanceState end) {
    if (end == RemittanceState.PAID) {
      var operator = remittance.operator();
      receivables.receive(remittance, LedgerAccount.pending(operator, remittance.getId()));
      sheets.confirm(remittance);
    }
  }
}
