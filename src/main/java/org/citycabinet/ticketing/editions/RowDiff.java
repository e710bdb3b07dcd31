package org.citycabinet.ticketing.editions;

import java.util.List;

/**
 * A row that differs.
 *
 * @param kind how
 * @param lineBefore its line in the earlier table, from 1; 0 where it is not there
 * @param lineAfter its line in the later table, from 1; 0 where it is not there
 * @param cells one for each column
 */
public record RowDiff(Kind kind, long lineBefore, long lineAfter, List<CellDiff> cells) {

  /** How a row differs. */
  public enum Kind {
    /** It is in the later table only. */
    ADDED,
    /** It is in the earlier table only. */
    REMOVED,
    /** Some of its cells are others. */
    CHANGED
  }

  /**
   * A cell.
   *
   * @param before what stood there; empty in a row that is new
   * @param after what stands there; empty in a row that is gone
   */
  public record CellDiff(String before, String after) {

    /** Whether it is another one. */
    public boolean isChanged() {
      return !before.equals(after);
    }
  }
}
