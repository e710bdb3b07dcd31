package org.citycabinet.utility.metering;

/** In what a meter counts. */
public enum MeterUnit {
  /** Cubic metres, of water or gas. */
  CUBIC_METRE("m³"),
  /** Kilowatt hours. */
  KILOWATT_HOUR("kWh"),
  /** Megawatt hours. */
  MEGAWATT_HOUR("MWh"),
  /** Gigajoules, of heat. */
  GIGAJOULE("GJ");

  private final String symbol;

  MeterUnit(String symbol) {
    this.symbol = symbol;
  }

  /** Its sign, the same in every language. */
  public String symbol() {
    return symbol;
  }
}
