package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.citycabinet.words.MediumKind;

/**
 * The cards with a name on them that a person has or had (RIG-22, RIG-25): companion cards where
 * one is asked for, else all others. Asks nobody who they are.
 */
@ApplicationScoped
@Transactional
public class EarlierCards {
  @PersistenceContext EntityManager entities;

  /** Those that bear that name. */
  public List<Medium> named(String operator, MediumKind kind, String name) {
    return entities
        .createQuery(
            "select m from Medium m where m.operator = :operator and m.holderName = :name"
                + " order by m.issueSerial desc",
            Medium.class)
        .setParameter("operator", operator)
        .setParameter("name", name)
        .getResultStream()
        .filter(medium -> medium.kind().isForCompanions() == kind.isForCompanions())
        .toList();
  }

  /** Those of them that an account holds or keeps, or that are among others known of. */
  public List<Medium> named(
      String operator, MediumKind kind, String name, UUID account, List<UUID> others) {
    var kept =
        entities
            .createQuery("select k.medium.id from Keeper k where k.account = :account", UUID.class)
            .setParameter("account", account)
            .getResultList();
    return named(operator, kind, name).stream()
        .filter(
            medium ->
                medium.holder().filter(account::equals).isPresent()
                    || kept.contains(medium.id())
                    || others.contains(medium.id()))
        .toList();
  }
}
