package org.citycabinet.utility.metering;

/** What a meter measures. */
public enum ServiceKind {
  /** Cold water. */
  COLD_WATER(MeterUnit.CUBIC_METRE),
  /** Hot water. */
  HOT_WATER(MeterUnit.CUBIC_METRE),
  /** Heat. */
  HEAT(MeterUnit.MEGAWATT_HOUR),
  /** Electricity. */
  ELECTRICITY(MeterUnit.KILOWATT_HOUR),
  /** Natural gas. */
  GAS(MeterUnit.CUBIC_METRE);

  private final MeterUnit usualUnit;

  ServiceKind(MeterUnit usualUnit) {
    this.usualUnit = usualUnit;
  }

  /** The unit of most meters of the kind; a meter may have another. */
  MeterUnit usualUnit() {
    return usualUnit;
  }

  /** Whether water flows through the meter. */
  public boolean isWater() {
    return this == COLD_WATER || this == HOT_WATER;
  }
}
