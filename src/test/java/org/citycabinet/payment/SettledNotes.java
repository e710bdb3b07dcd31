package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what was fired, and gives back what nobody wants any more, as a seller would. */
@ApplicationScoped
class SettledNotes {
  @Inject Payments payments;
  private final List<PaymentSettled> all = new CopyOnWriteArrayList<>();
  private final List<UUID> unusable = new CopyOnWriteArrayList<>();

  void note(@Observes PaymentSettled settled) {
    all.add(settled);
    if (unusable.contains(settled.reference())) {
      payments.refund(settled.reference(), settled.amount(), "unusable");
    }
  }

  /** What was paid under that reference will not be wanted any more. */
  void doNotWant(UUID reference) {
    unusable.add(reference);
  }

  List<PaymentState> of(UUID reference) {
    return all.stream()
        .filter(settled -> settled.reference().equals(reference))
        .map(PaymentSettled::state)
        .toList();
  }
}
