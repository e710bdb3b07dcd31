package org.citycabinet.utility.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.imports.Spelling;

/** Contracts by their numbers, many at once, for jobs; asks nobody's rights. */
@ApplicationScoped
@Transactional
public class Contracts {

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;
  @Inject Clock clock;

  /** An operator's contracts of those numbers that hold today, by {@link Spelling#plain} number. */
  public Map<String, Place> inForce(String operator, Collection<String> numbers) {
    var today = today(operator);
    return contracts(operator, numbers)
        .filter(contract -> contract.holdsOn(today))
        .map(contract -> contract.place(null))
        .collect(Collectors.toMap(place -> Spelling.plain(place.number()), place -> place));
  }

  /** The same, those that ended too: a last invoice comes after the end. */
  public Map<String, Place> ever(String operator, Collection<String> numbers) {
    return contracts(operator, numbers)
        .map(contract -> contract.place(null))
        .collect(Collectors.toMap(place -> Spelling.plain(place.number()), place -> place));
  }

  /** An operator's contracts of those numbers. */
  Stream<Contract> contracts(String operator, Collection<String> numbers) {
    return numbers.isEmpty()
        ? Stream.empty()
        : entities
            .createQuery(
                "select c from Contract c join fetch c.premise p join fetch p.house"
                    + " where c.operator = :operator and c.number in :numbers",
                Contract.class)
            .setParameter("operator", operator)
            .setParameter("numbers", numbers)
            .getResultStream();
  }

  /** The accounts that see each of those contracts today. */
  public Map<UUID, Set<UUID>> accountsUnder(String operator, Collection<UUID> contracts) {
    var today = today(operator);
    return occupancies(contracts).stream()
        .filter(occupancy -> occupancy.holdsOn(today))
        .collect(
            Collectors.groupingBy(
                Occupancy::contract, Collectors.mapping(Occupancy::account, Collectors.toSet())));
  }

  private List<Occupancy> occupancies(Collection<UUID> contracts) {
    return contracts.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select o from Occupancy o join fetch o.contract where o.contract.id in :those",
                Occupancy.class)
            .setParameter("those", contracts)
            .getResultList();
  }

  /** The operator's day. */
  public LocalDate today(String operator) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
  }
}
