package org.citycabinet.utility.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import org.citycabinet.utility.metering.Doubt;

/**
 * What became of a reading that was sent (LUD-18, LUD-20).
 *
 * @param taken whether it was taken; if not, its sender is asked about the doubt
 * @param value the reading
 * @param used what it means was used; null for a meter's first reading
 * @param usual what would be usual; null where too little is known
 * @param doubt why it is asked about; null where nothing is odd
 * @param slip the likely slip; null where none is likely
 * @param mayRollOver whether the register may have gone past its highest number
 */
public record Outcome(
    boolean taken,
    BigDecimal value,
    BigDecimal used,
    BigDecimal usual,
    Doubt doubt,
    Slip slip,
    boolean mayRollOver)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  static Outcome of(Judgement judged, boolean taken) {
    return new Outcome(
        taken,
        judged.shown().value(),
        judged.used().orElse(null),
        judged.usual().orElse(null),
        judged.doubt().orElse(null),
        judged.slip().orElse(null),
        judged.mayRollOver());
  }
}
