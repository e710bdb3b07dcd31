package org.citycabinet.utility.billing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.payment.Payments;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/** What customers choose to pay, before it goes to the gateway and after. */
@ApplicationScoped
@Transactional
@Retried
@RolesAllowed("RESIDENT")
class Remittances {
  @PersistenceContext EntityManager entities;
  @Inject Invoices invoices;
  @Inject Payments payments;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * Begins to pay some of what the caller can pay; what the caller began before for the same
   * invoices is given up.
   *
   * @param keys which, by {@link Due#key}
   * @throws Refused where nothing is chosen, something of it is not open any more, it is for
   *     several operators, or somebody else is paying it just now
   */
  Remittance begin(Set<UUID> keys) {
    var chosen = invoices.payable().stream().filter(due -> keys.contains(due.key())).toList();
    requireSound(chosen, keys);
    var allocations = chosen.stream().map(Due::allocation).toList();
    lockNewest(chosen.stream().map(Due::contract).distinct().sorted().toList());
    giveUp(allocations);
    var remittance =
        new Remittance(
            Ids.next(), chosen.get(0).operator(), user.accountId(), allocations, clock.instant());
    entities.persist(remittance);
    return remittance;
  }

  private static void requireSound(List<Due> chosen, Set<UUID> keys) {
    if (keys.isEmpty()) {
      throw Refused.rule("billing.refused.nothingChosen");
    }
    if (chosen.size() < keys.size()) {
      throw Refused.rule("billing.refused.notOpen");
    }
    if (chosen.stream().map(Due::operator).distinct().count() > 1) {
      throw Refused.rule("billing.refused.severalPayees");
    }
  }

  /** Whoever begins to pay for one of these contracts at the same time waits here. */
  private void lockNewest(Collection<UUID> contracts) {
    contracts.stream()
        .map(invoices::newest)
        .flatMap(newest -> newest.stream())
        .forEach(invoice -> entities.lock(invoice, LockModeType.PESSIMISTIC_WRITE));
  }

  private void giveUp(List<Allocation> allocations) {
    var rivals = held(allocations.stream().map(Allocation::contract).distinct().toList());
    rivals.stream()
        .filter(rival -> rival.isUnderWay(clock.instant()) && rival.overlaps(allocations))
        .forEach(this::giveUp);
  }

  private void giveUp(Remittance rival) {
    if (!rival.payer().equals(user.accountId())) {
      throw Refused.rule("billing.refused.underWay");
    }
    if (payments.find(rival.getId()).isPresent()) {
      payments.cancel(rival.getId());
    } else {
      rival.settle(RemittanceState.CANCELLED, clock.instant());
    }
  }

  /** Locked, so that what another transaction wrote meanwhile is seen. */
  private List<Remittance> held(List<UUID> contracts) {
    return entities
        .createQuery(
            "select r from Remittance r where r.state = :held and exists"
                + " (select 1 from Remittance o join o.allocations a"
                + " where o = r and a.contract in :contracts)",
            Remittance.class)
        .setParameter("held", RemittanceState.HELD)
        .setParameter("contracts", contracts)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * One that the caller began.
   *
   * @throws Refused as missing, where somebody else did
   */
  Remittance mine(UUID id) {
    var found =
        entities
            .createQuery(
                "select r from Remittance r where r.id = :id and r.payer = :me", Remittance.class)
            .setParameter("id", id)
            .setParameter("me", user.accountId())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> Refused.missing("billing.missingPayment"));
    found.allocations();
    return found;
  }

  /** Ends one that no payment was begun for in time, as when the server ended in between. */
  void expire(UUID id) {
    var remittance = entities.find(Remittance.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (!remittance.isUnderWay(clock.instant()) && payments.find(id).isEmpty()) {
      remittance.settle(RemittanceState.EXPIRED, clock.instant());
    }
  }
}
