package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what was fired. */
@ApplicationScoped
class SettledNotes {
  private final List<PaymentSettled> all = new CopyOnWriteArrayList<>();

  void note(@Observes PaymentSettled settled) {
    all.add(settled);
  }

  List<PaymentState> of(UUID reference) {
    return all.stream()
        .filter(settled -> settled.reference().equals(reference))
        .map(PaymentSettled::state)
        .toList();
  }
}
