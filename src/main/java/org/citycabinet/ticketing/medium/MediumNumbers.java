package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which media many numbers are of, asked at once. */
@ApplicationScoped
@Transactional
public class MediumNumbers {
  @PersistenceContext EntityManager entities;

  /** The media of the operator among those numbers. */
  public Map<MediumNumber, UUID> ids(String operator, Set<MediumNumber> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select m.number, m.id from Medium m where m.operator = :operator"
                    + " and m.number in :numbers",
                Object[].class)
            .setParameter("operator", operator)
            .setParameter("numbers", numbers.stream().map(MediumNumber::text).toList())
            .getResultList()
            .stream()
            .collect(
                Collectors.toMap(row -> new MediumNumber((String) row[0]), row -> (UUID) row[1]));
  }
}
