package org.citycabinet.utility.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * The likely slip behind a doubtful reading, and what was probably meant.
 *
 * @param kind which slip
 * @param value the reading that was probably meant
 * @param meter the meter that it belongs to
 * @param register that meter's register
 */
public record Slip(Kind kind, BigDecimal value, UUID meter, int register) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The slips that are known. */
  public enum Kind {
    /** The decimal sign stands in the wrong place. */
    SIGN,
    /** It is what another meter of the address shows, such as hot for cold. */
    METER,
    /** Two digits next to each other changed places. */
    DIGITS
  }
}
