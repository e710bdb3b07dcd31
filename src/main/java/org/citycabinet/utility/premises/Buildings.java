package org.citycabinet.utility.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which dwelling stands in which building, for features that look at a whole building. */
@ApplicationScoped
@Transactional
public class Buildings {

  @PersistenceContext EntityManager entities;

  /**
   * A dwelling in its building.
   *
   * @param premise the key of the dwelling
   * @param house the key of the building
   * @param houseAddress the building's address, such as {@code Parauga iela 12, Ludza}
   * @param address the dwelling's address
   */
  public record Dwelling(UUID premise, UUID house, String houseAddress, String address) {}

  /**
   * The dwellings of those keys that there are, by key. A key may be a building's: a meter of the
   * whole building hangs at none of its dwellings.
   */
  public Map<UUID, Dwelling> dwellings(Collection<UUID> premises) {
    if (premises.isEmpty()) {
      return Map.of();
    }
    var found = byKey(ask("p.id in :those", premises));
    if (found.size() < premises.size()) {
      houses(premises).forEach(house -> found.putIfAbsent(house.premise(), house));
    }
    return found;
  }

  private List<Dwelling> houses(Collection<UUID> keys) {
    return entities
        .createQuery("select h from House h where h.id in :those", House.class)
        .setParameter("those", keys)
        .getResultStream()
        .map(h -> new Dwelling(h.getId(), h.getId(), h.getAddress(), h.getAddress()))
        .toList();
  }

  /** The buildings of an operator, by their addresses. */
  public List<Dwelling> of(String operator) {
    return entities
        .createQuery("select h from House h where h.operator = :operator", House.class)
        .setParameter("operator", operator)
        .getResultStream()
        .map(h -> new Dwelling(h.getId(), h.getId(), h.getAddress(), h.getAddress()))
        .sorted(Comparator.comparing(Dwelling::address))
        .toList();
  }

  /** The dwellings in a building. */
  public List<Dwelling> in(UUID house) {
    return ask("p.house.id = :those", house);
  }

  /** The dwelling under an operator's contract of that number, if there is one. */
  public List<UUID> underContract(String operator, String number) {
    return entities
        .createQuery(
            "select c.premise.id from Contract c where c.operator = :operator"
                + " and c.number = :number",
            UUID.class)
        .setParameter("operator", operator)
        .setParameter("number", number)
        .getResultList();
  }

  /** Who may see each of those dwellings on that day. */
  public Map<UUID, Set<UUID>> accountsAt(Collection<UUID> premises, LocalDate day) {
    return premises.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select o from Occupancy o join fetch o.contract c join fetch c.premise"
                    + " where c.premise.id in :those",
                Occupancy.class)
            .setParameter("those", premises)
            .getResultStream()
            .filter(occupancy -> occupancy.holdsOn(day))
            .collect(
                Collectors.groupingBy(
                    Occupancy::premise,
                    Collectors.mapping(Occupancy::account, Collectors.toSet())));
  }

  private List<Dwelling> ask(String condition, Object those) {
    return entities
        .createQuery("select p from Premise p join fetch p.house where " + condition, Premise.class)
        .setParameter("those", those)
        .getResultStream()
        .map(Premise::dwelling)
        .toList();
  }

  private static Map<UUID, Dwelling> byKey(List<Dwelling> dwellings) {
    return dwellings.stream().collect(Collectors.toMap(Dwelling::premise, Function.identity()));
  }
}
