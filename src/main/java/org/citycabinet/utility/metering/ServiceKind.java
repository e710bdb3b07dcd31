package org.citycabinet.utility.metering;

/** What a meter measures, and in which unit. */
public enum ServiceKind {
  /** Cold water. */
  COLD_WATER("m³"),
  /** Hot water. */
  HOT_WATER("m³"),
  /** Heat. */
  HEAT("MWh"),
  /** Electricity. */
  ELECTRICITY("kWh"),
  /** Natural gas. */
  GAS("m³");

  private final String unit;

  ServiceKind(String unit) {
    this.unit = unit;
  }

  /** The unit of its readings, the same in every language. */
  public String unit() {
    return unit;
  }

  /** Whether water flows through the meter: those are verified and reminded of (LUD-21). */
  public boolean isWater() {
    return this == COLD_WATER || this == HOT_WATER;
  }
}
