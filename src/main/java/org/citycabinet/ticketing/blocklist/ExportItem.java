package org.citycabinet.ticketing.blocklist;

import java.util.ArrayList;
import java.util.List;
import org.citycabinet.ticketing.wire.KeyKind;

/**
 * One file of a night's artefact.
 *
 * @param head the version that it leads to
 * @param by the kind of keys
 * @param base the version that a delta starts from; {@link #FULL} for the full list
 */
record ExportItem(Head head, KeyKind by, long base) {
  static final long FULL = -1;

  /** Deltas lead to so many versions. */
  private static final int DELTAS = 30;

  /** The files of that version: of each kind the full list, then the deltas, oldest base first. */
  static List<ExportItem> of(Head head) {
    var items = new ArrayList<ExportItem>();
    for (var by : KeyKind.values()) {
      items.add(new ExportItem(head, by, FULL));
      var oldest = Math.max(head.oldestBase(), head.version() - DELTAS);
      for (var base = Math.max(1, oldest); base < head.version(); base++) {
        items.add(new ExportItem(head, by, base));
      }
    }
    return items;
  }

  boolean isFull() {
    return base == FULL;
  }

  /** The name of the file. */
  String fileName() {
    var name = isFull() ? "full.ccbl" : "delta-%d-%d.ccbl".formatted(base, head.version());
    return by == KeyKind.UID ? "uid-" + name : name;
  }
}
