package org.citycabinet.ticketing.blocklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A list is renewed long before its next update is due, and has as many deltas as were promised.
 */
class HeadTest {
  private static final Instant ISSUED = Instant.parse("2026-03-01T10:00:00Z");

  private final Head head = new Head("example", 40, 0, ISSUED, 100);

  @Test
  void aQuietListIsRenewedBeforeItsNextUpdate() {
    assertFalse(head.isDue(ISSUED.plus(Duration.ofHours(11))));
    assertTrue(head.isDue(ISSUED.plus(Duration.ofHours(12))));
    assertTrue(head.isDue(ISSUED.plus(Head.NEXT_UPDATE).minusSeconds(1)));
  }

  @Test
  void onlyVersionsThatWereAndAreKeptAreBases() {
    var kept = new Head("example", 40, 10, ISSUED, 100);
    assertFalse(kept.isReachedFrom(9));
    assertTrue(kept.isReachedFrom(10));
    assertTrue(kept.isReachedFrom(40));
    assertFalse(kept.isReachedFrom(41));
  }

  @Test
  void theArtefactHasTheFullListAndDeltasToTheLastThirtyVersionsBySerialsAndByChips() {
    var items = ExportItem.of(head);
    assertEquals(62, items.size());
    assertEquals("full.ccbl", items.get(0).fileName());
    assertEquals("delta-10-40.ccbl", items.get(1).fileName());
    assertEquals("delta-39-40.ccbl", items.get(30).fileName());
    assertEquals("uid-full.ccbl", items.get(31).fileName());
    assertEquals("uid-delta-10-40.ccbl", items.get(32).fileName());
    assertEquals("uid-delta-39-40.ccbl", items.get(61).fileName());
  }

  @Test
  void theFirstVersionHasNoDelta() {
    assertEquals(
        List.of("full.ccbl", "uid-full.ccbl"),
        ExportItem.of(new Head("example", 1, 0, ISSUED, 100)).stream()
            .map(ExportItem::fileName)
            .toList());
  }
}
