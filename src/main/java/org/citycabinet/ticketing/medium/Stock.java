package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/** Printed cards that nobody has been given yet; asks nobody who they are. */
@ApplicationScoped
@Transactional
public class Stock {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Chips chips;
  @Inject CheckCodes codes;

  /** Cards come into the stock; none of them is known so far. */
  public void take(String operator, Collection<Delivered> cards) {
    var now = clock.instant();
    cards.forEach(card -> entities.persist(new Blank(operator, card, now)));
  }

  /** Those of the numbers that a card of the operator has, in the stock or handed out. */
  public Set<String> taken(String operator, Collection<String> numbers) {
    return known("select b.number from %s b where b.number in :known", operator, numbers);
  }

  /** Those of the chips' keys that a card of the operator has, in the stock or handed out. */
  public Set<Long> takenChips(String operator, Collection<Long> keys) {
    return known("select b.chipKey from %s b where b.chipKey in :known", operator, keys);
  }

  private <T> Set<T> known(String query, String operator, Collection<T> wanted) {
    var found = new HashSet<T>();
    for (var where : wanted.isEmpty() ? List.<String>of() : List.of("Blank", "Medium")) {
      @SuppressWarnings("unchecked")
      List<T> rows =
          entities
              .createQuery(query.formatted(where) + " and b.operator = :operator")
              .setParameter("known", wanted)
              .setParameter("operator", operator)
              .getResultList();
      found.addAll(rows);
    }
    return found;
  }

  /** How many of each kind an operator has. */
  public Map<MediumKind, Long> counts(String operator) {
    var counts = new EnumMap<MediumKind, Long>(MediumKind.class);
    entities
        .createQuery(
            "select b.kind, count(b) from Blank b where b.operator = :operator group by b.kind",
            Object[].class)
        .setParameter("operator", operator)
        .getResultList()
        .forEach(row -> counts.put((MediumKind) row[0], (Long) row[1]));
    return counts;
  }

  /**
   * Hands out a card: where it is one of the stock, with its chip, its check code and its last day,
   * and it leaves the stock.
   *
   * @param handing what hands it out under an identifier
   * @throws Refused at the field {@code number} where the stock has a card of another kind with
   *     that number; or what handing it out refuses
   */
  Medium issue(Issue wanted, BiFunction<UUID, Issue, Medium> handing) {
    var blank = find(wanted).orElse(null);
    if (blank == null) {
      return handing.apply(Ids.next(), wanted);
    }
    if (blank.kind() != wanted.kind()) {
      throw Refused.field("number", "medium.stock.kind");
    }
    var medium = handing.apply(blank.id(), blank.complete(wanted));
    entities.remove(blank);
    blank.chip().ifPresent(chip -> chips.enter(medium, chip));
    codes.keep(medium.id(), blank.codeHash());
    return medium;
  }

  private Optional<Blank> find(Issue wanted) {
    return entities
        .createQuery(
            "select b from Blank b where b.operator = :operator and b.number = :number",
            Blank.class)
        .setParameter("operator", wanted.operator())
        .setParameter("number", wanted.number().text())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
