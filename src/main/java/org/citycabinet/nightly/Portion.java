package org.citycabinet.nightly;

import java.util.List;

/**
 * Some items of a night's job.
 *
 * @param work the job
 * @param night the night
 * @param items their names
 */
record Portion(NightlyWork work, Night night, List<String> items) {

  /** Does them. */
  void carryOut() {
    work.carryOut(night, items);
  }
}
