package org.citycabinet.utility.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/** Which account sees which contract; asks nobody's rights. */
@ApplicationScoped
@Transactional
class Occupancies {

  @PersistenceContext EntityManager entities;

  /** By what right an account sees a contract on that day, where it does. */
  Optional<OccupancyKind> right(UUID account, UUID contract, LocalDate day) {
    return of(account, contract).stream()
        .filter(occupancy -> occupancy.holdsOn(day))
        .map(Occupancy::kind)
        .findFirst();
  }

  /** Lets an account see a contract from that day on; what was ended on the same day goes on. */
  void admit(UUID account, UUID contract, OccupancyKind kind, LocalDate day) {
    of(account, contract).stream()
        .filter(occupancy -> occupancy.beganOn(day))
        .findFirst()
        .ifPresentOrElse(ended -> ended.resume(kind), () -> begin(account, contract, kind, day));
  }

  private void begin(UUID account, UUID contract, OccupancyKind kind, LocalDate day) {
    var there = entities.getReference(Contract.class, contract);
    entities.persist(new Occupancy(Ids.next(), account, there, kind, day));
  }

  private List<Occupancy> of(UUID account, UUID contract) {
    return entities
        .createQuery(
            "select o from Occupancy o join fetch o.contract where o.account = :account"
                + " and o.contract.id = :contract",
            Occupancy.class)
        .setParameter("account", account)
        .setParameter("contract", contract)
        .getResultList();
  }
}
