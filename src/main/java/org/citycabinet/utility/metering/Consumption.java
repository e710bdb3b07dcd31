package org.citycabinet.utility.metering;

import java.util.List;

/**
 * What an address used of one thing.
 *
 * @param group of what
 * @param unit the sign of its unit
 * @param months the thirteen months up to the newest known one, oldest first
 * @param neighbours how others in the building did in the newest; null where too few are known
 * @param leak why something may be running away; null where nothing points to it
 */
public record Consumption(
    UseGroup group, String unit, List<MonthUse> months, Neighbours neighbours, Leak leak) {

  public Consumption {
    months = List.copyOf(months);
  }

  /** Its picture. */
  public UseChart chart() {
    return UseChart.of(months);
  }
}
