package org.citycabinet.ticketing.editions;

import java.util.List;
import org.citycabinet.ticketing.terms.Line;

/**
 * A table of an edition on a page.
 *
 * @param name its name
 * @param columns the names of its columns
 * @param rows as they are written
 * @param words as everybody reads them; empty for what is not about tickets
 */
public record ShownTable(String name, List<String> columns, List<ShownRow> rows, List<Line> words) {

  /**
   * A row.
   *
   * @param line where it stands in its file, from 1
   * @param cells one for each column
   */
  public record ShownRow(long line, List<String> cells) {}
}
