package org.citycabinet.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.junit.jupiter.api.Test;

/** Editions that an older portal put in force are read by a newer one. */
class KeptEditionsIT extends InContainer {
  private static final String CITY = "siauliai";

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @PersistenceContext EntityManager entities;
  @Inject Editions editions;
  @Inject Operators operators;
  @Inject Clock clock;
  @Inject @Any Instance<Family<?>> families;

  /** A portal that knows more columns reads what an older one published. */
  @Test
  void anEditionOfAnOlderPortalIsReadAsItWasThen() throws Exception {
    var day = editions.firstFreeDay(CITY);
    var whole = operators.scheme(CITY, clock.instant());
    var texts = new TreeMap<>(whole.texts());
    texts.put("transfer", without(texts.get("transfer"), "repeat_clause"));
    var old = new Folder(CITY, day, texts);
    assertEquals(
        "repeat_clause", assertThrows(BrokenTerms.class, () -> editions.check(old)).column());
    var kept = keep(old);
    try {
      assertTrue(
          editions.unreadable().stream().noneMatch(b -> b.file().startsWith(CITY + "/" + day)));
      for (var family : families) {
        var read = operators.scheme(kept).find(family);
        assertEquals(whole.find(family).isPresent(), read.isPresent(), family.name());
      }
    } finally {
      editions.withdraw(kept);
    }
  }

  @Test
  void whatCannotBeReadAnyMoreIsToldAtTheStart() throws Exception {
    var texts = new TreeMap<>(operators.scheme("ludza", clock.instant()).texts());
    texts.put("estimation", "x\n");
    var kept = keep(new Folder("ludza", editions.firstFreeDay("ludza"), texts));
    try {
      var told = editions.unreadable();
      assertTrue(told.stream().anyMatch(b -> b.file().endsWith("estimation.csv")), told.toString());
    } finally {
      drop(kept);
    }
  }

  /** As an older portal put it in force. */
  private UUID keep(Folder folder) throws Exception {
    var edition = new Edition(folder, Origin.PORTAL, clock.instant());
    transaction.begin();
    entities.persist(edition);
    transaction.commit();
    operators.forget();
    return edition.id();
  }

  /** Its tables cannot be read, not even to withdraw it. */
  private void drop(UUID kept) throws Exception {
    transaction.begin();
    entities.remove(entities.find(Edition.class, kept));
    transaction.commit();
    operators.forget();
  }

  private static String without(String table, String column) {
    var rows = Cells.parse(table);
    int at = List.of(rows.get(0)).indexOf(column);
    return Cells.write(rows.stream().map(row -> without(row, at)).toList());
  }

  private static String[] without(String[] row, int column) {
    var cells = new ArrayList<>(Arrays.asList(row));
    cells.remove(column);
    return cells.toArray(String[]::new);
  }
}
