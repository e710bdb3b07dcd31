package org.citycabinet.ticketing.blocklist;

import java.util.ArrayList;
import java.util.List;

/**
 * One file of a night's artefact.
 *
 * @param head the version that it leads to
 * @param base the version that a delta starts from; {@link #FULL} for the full list
 */
record ExportItem(Head head, long base) {
  static final long FULL = -1;

  /** Deltas lead to so many versions. */
  private static final int DELTAS = 30;

  /** The files of that version: the full list first, then the deltas, oldest base first. */
  static List<ExportItem> of(Head head) {
    var items = new ArrayList<ExportItem>();
    items.add(new ExportItem(head, FULL));
    var oldest = Math.max(head.oldestBase(), head.version() - DELTAS);
    for (var base = Math.max(1, oldest); base < head.version(); base++) {
      items.add(new ExportItem(head, base));
    }
    return items;
  }

  boolean isFull() {
    return base == FULL;
  }

  /** The name of the file. */
  String fileName() {
    return isFull() ? "full.ccbl" : "delta-%d-%d.ccbl".formatted(base, head.version());
  }
}
