package org.citycabinet.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The errands of this node, and who has them done. Whoever leaves something to be done neither
 * waits for it nor fails with it. This is no singleton of the EJB container: a request would wait
 * for its lock.
 */
@ApplicationScoped
class Errands {
  @Inject Turn turn;
  @Inject @Any Instance<Errand> all;
  @Inject Workers workers;

  private Map<Class<?>, Doer> doers;

  @PostConstruct
  void begin() {
    doers =
        all.handlesStream()
            .collect(
                Collectors.toUnmodifiableMap(
                    handle -> handle.getBean().getBeanClass(), handle -> doer(handle.get())));
  }

  private Doer doer(Errand errand) {
    return new Doer(errand.name(), workers::begin, () -> turn.takeSome(errand.name(), errand::run));
  }

  /** Something was left to be done. */
  void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) Waiting event) {
    doers.get(event.errand()).ask();
  }

  /**
   * A run that has ended may have stood in the way of what came after its last look. After one that
   * failed nobody hurries, or it would fail again and again without a pause.
   */
  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunEnded event) {
    if (!event.isFailed()) {
      doers.values().forEach(Doer::ask);
    }
  }

  /** Has all of them done: what nobody told of, or was told of in vain. */
  void remind() {
    doers.values().forEach(Doer::remind);
  }
}
