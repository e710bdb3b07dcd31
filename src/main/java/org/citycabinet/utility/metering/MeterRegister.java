package org.citycabinet.utility.metering;

import java.util.Objects;

/**
 * One counting register of a meter: most meters have one, an electricity meter one a tariff.
 *
 * @param meter the meter
 * @param number 1 to as many as the meter has
 */
public record MeterRegister(Meter meter, int number) {

  public MeterRegister {
    Objects.checkIndex(number - 1, meter.face().registers());
  }

  boolean isWater() {
    return meter.face().kind().isWater();
  }

  /** Whether it is easily taken for the other: another register of the same unit and decimals. */
  public boolean isAlike(MeterRegister other) {
    return !equals(other)
        && meter.face().unit() == other.meter.face().unit()
        && meter.dial().decimals() == other.meter.dial().decimals();
  }
}
