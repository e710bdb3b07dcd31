package org.citycabinet.utility.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.operator.Operators;

/**
 * Who lives where today, for work on many addresses that nobody waits for: a town is gone through
 * piece by piece.
 */
@ApplicationScoped
@Transactional
public class Residents {
  private static final String IN_FORCE =
      " and c.signedOn <= :today and (c.untilOn is null or c.untilOn > :today)";

  private static final String LIVING =
      " and o.sinceOn <= :today and (o.untilOn is null or o.untilOn > :today)";

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;
  @Inject Clock clock;

  /**
   * A dwelling by the words that people know it by.
   *
   * @param contract the key of the contract in force
   * @param number the contract's number
   * @param street the street
   * @param house the number of the house
   * @param apartment the apartment; empty for a house that is one dwelling
   * @param town the town
   */
  public record Known(
      UUID contract, String number, String street, String house, String apartment, String town) {
    static Known of(Object... row) {
      return new Known(
          (UUID) row[0],
          (String) row[1],
          (String) row[2],
          (String) row[3],
          (String) row[4],
          (String) row[5]);
    }
  }

  /** All dwellings that an operator serves today. */
  public List<Known> known(String operator) {
    return bound(
            entities.createQuery(
                "select c.id, c.number, h.street, h.number, p.apartment, h.town from Contract c"
                    + " join c.premise p join p.house h where c.operator = :operator"
                    + IN_FORCE,
                Object[].class),
            operator)
        .getResultStream()
        .map(Known::of)
        .toList();
  }

  /**
   * The next contracts in force.
   *
   * @param house the house they are in; null for all houses
   * @param after the key after which they come
   * @param most how many at the most
   */
  public List<UUID> contracts(String operator, UUID house, UUID after, int most) {
    var query =
        entities
            .createQuery(
                "select c.id from Contract c where c.operator = :operator and c.id > :after"
                    + inHouse(house)
                    + IN_FORCE
                    + " order by c.id",
                UUID.class)
            .setParameter("after", after)
            .setMaxResults(most);
    return bound(house == null ? query : query.setParameter("house", house), operator)
        .getResultList();
  }

  /** How many contracts are in force: in a house, or in all where it is null. */
  public long count(String operator, UUID house) {
    var query =
        entities.createQuery(
            "select count(c) from Contract c where c.operator = :operator"
                + inHouse(house)
                + IN_FORCE,
            Long.class);
    return bound(house == null ? query : query.setParameter("house", house), operator)
        .getSingleResult();
  }

  /** How many accounts may see any contract today: in a house, or in all where it is null. */
  public long countAccounts(String operator, UUID house) {
    var query =
        entities.createQuery(
            "select count(distinct o.account) from Occupancy o join o.contract c"
                + " where c.operator = :operator"
                + LIVING
                + inHouse(house)
                + IN_FORCE,
            Long.class);
    return bound(house == null ? query : query.setParameter("house", house), operator)
        .getSingleResult();
  }

  private static String inHouse(UUID house) {
    return house == null ? "" : " and c.premise.house.id = :house";
  }

  /** The accounts that may see any of these contracts of an operator today. */
  public Set<UUID> accountsUnder(String operator, Collection<UUID> contracts) {
    return contracts.isEmpty()
        ? Set.of()
        : bound(
                entities
                    .createQuery(
                        "select distinct o.account from Occupancy o join o.contract c"
                            + " where c.id in :those and c.operator = :operator"
                            + LIVING
                            + IN_FORCE,
                        UUID.class)
                    .setParameter("those", contracts),
                operator)
            .getResultStream()
            .collect(Collectors.toSet());
  }

  /** Whether an account may see any contract of an operator today. */
  public boolean isServed(String operator, UUID account) {
    return bound(
                entities
                    .createQuery(
                        "select count(o) from Occupancy o join o.contract c"
                            + " where o.account = :account and c.operator = :operator"
                            + LIVING
                            + IN_FORCE,
                        Long.class)
                    .setParameter("account", account),
                operator)
            .getSingleResult()
        > 0;
  }

  private <T> TypedQuery<T> bound(TypedQuery<T> query, String operator) {
    var today = LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
    return query.setParameter("operator", operator).setParameter("today", today);
  }
}
