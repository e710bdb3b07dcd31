package org.citycabinet.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.platform.RealTime;

/**
 * Looks whether what must always hold holds. Each feature states its invariants as views named
 * {@code invariant_…} that must be empty.
 */
@ApplicationScoped
@Transactional
class Invariants {
  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;

  /**
   * Looks now and keeps the result.
   *
   * @return how many rows break each invariant, by the view's name
   */
  Map<String, Long> check() {
    var result = new TreeMap<String, Long>();
    for (var view : views()) {
      var broken = entities.createNativeQuery("select count(*) from " + view).getSingleResult();
      result.put(view, ((Number) broken).longValue());
    }
    result.forEach(this::keep);
    return result;
  }

  /** The last result. */
  Map<String, Long> last() {
    var result = new TreeMap<String, Long>();
    for (var row : rows("select name, broken_rows from invariant_result")) {
      var cells = (Object[]) row;
      result.put(cells[0].toString(), ((Number) cells[1]).longValue());
    }
    return result;
  }

  private List<String> views() {
    return rows(
            "select table_name from information_schema.views"
                + " where table_schema = database() and table_name like 'invariant!_%' escape '!'")
        .stream()
        .map(Object::toString)
        .toList();
  }

  private List<?> rows(String sql) {
    return entities.createNativeQuery(sql).getResultList();
  }

  private void keep(String view, long broken) {
    entities
        .createNativeQuery(
            "replace into invariant_result (name, broken_rows, checked_at) values (?1, ?2, ?3)")
        .setParameter(1, view)
        .setParameter(2, broken)
        .setParameter(3, new InstantConverter().convertToDatabaseColumn(clock.instant()))
        .executeUpdate();
  }
}
