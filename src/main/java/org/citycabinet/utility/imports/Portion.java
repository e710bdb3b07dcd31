package org.citycabinet.utility.imports;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Some entries of a file that follow each other.
 *
 * @param file which file
 * @param entries the entries
 * @param line the last line that was read with them
 * @param isLast whether the file ends with them
 */
record Portion(UUID file, List<Entry> entries, long line, boolean isLast) {

  Portion {
    entries = List.copyOf(entries);
  }

  /** Each entry as a portion of its own. */
  List<Portion> singles() {
    return IntStream.range(0, entries.size()).mapToObj(this::single).toList();
  }

  private Portion single(int place) {
    var entry = entries.get(place);
    var rows = entry.rows();
    boolean last = isLast && place == entries.size() - 1;
    return new Portion(file, List.of(entry), rows.get(rows.size() - 1).line(), last);
  }
}
