package org.citycabinet.nightly;

import java.time.LocalDate;
import org.citycabinet.operator.Operator;

/** Does a night's work to its end, portion by portion, as the job does. */
public final class Nightly {
  private Nightly() {}

  /**
   * Does it.
   *
   * @return how many items there were
   */
  public static int drain(NightlyWork work, Operator operator, LocalDate on) {
    var night = new Night(operator, on);
    int done = 0;
    var last = "";
    for (var items = work.after(night, last); !items.isEmpty(); items = work.after(night, last)) {
      work.carryOut(night, items);
      done += items.size();
      last = items.get(items.size() - 1);
    }
    return done;
  }
}
