package org.citycabinet.nightly;

import java.util.List;

/**
 * A job of the night that goes through items, some at once. Each portion is a transaction together
 * with the note how far the job is: what was interrupted is done again from the last note, and
 * nothing twice.
 */
public interface NightlyWork extends NightlyTask {

  /** How many items there are to do now. */
  long count(Night night);

  /**
   * The next items, as many as are worth a look, in an order that stays the same.
   *
   * @param last the item after which they are looked for; empty for the first
   * @return their names; none where all are done
   */
  List<String> after(Night night, String last);

  /** Does some of them, in the transaction that is under way; time has passed since the look. */
  void carryOut(Night night, List<String> items);

  @Override
  default String definition() {
    return "nightly";
  }
}
