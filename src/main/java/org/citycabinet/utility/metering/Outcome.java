package org.citycabinet.utility.metering;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What became of a reading that was sent (LUD-18, LUD-20).
 *
 * @param taken whether it was taken; if not, it is far above the usual and its sender is asked
 * @param value the reading
 * @param used what it means was used; null for a meter's first reading
 * @param usual what would be usual; null where too little is known
 * @param suggestion the likely meant reading, where the decimal sign seems misplaced; or null
 */
public record Outcome(
    boolean taken, BigDecimal value, BigDecimal used, BigDecimal usual, BigDecimal suggestion)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  static Outcome of(Judgement judged, boolean taken) {
    return new Outcome(
        taken,
        judged.value(),
        judged.used().orElse(null),
        judged.usual().orElse(null),
        judged.suggestion().orElse(null));
  }
}
