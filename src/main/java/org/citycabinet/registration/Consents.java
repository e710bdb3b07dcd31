package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who wants a name and an address kept (RIG-A6). */
@ApplicationScoped
@Transactional
class Consents {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Since when the owner of the account does; empty for who does not. */
  Optional<Instant> since(UUID account) {
    return find(account).flatMap(DetailsConsent::since);
  }

  /** From now on, where it was not given before or was taken back. */
  void give(UUID account) {
    find(account)
        .ifPresentOrElse(
            there -> there.give(clock.instant()),
            () -> entities.persist(new DetailsConsent(account, clock.instant())));
  }

  /** No longer. */
  void withdraw(UUID account) {
    find(account).ifPresent(there -> there.withdraw(clock.instant()));
  }

  private Optional<DetailsConsent> find(UUID account) {
    return Optional.ofNullable(entities.find(DetailsConsent.class, account));
  }
}
