package org.citycabinet.utility.balance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a building used of one kind of service.
 *
 * @param kind the kind, as the meters name it
 * @param unit the sign of its unit
 * @param meters how many meters of the dwellings count it
 * @param months oldest first, up to thirteen
 */
public record Balance(String kind, String unit, int meters, List<BalanceMonth> months) {

  private static final int MOST_DECIMALS = 3;

  public Balance {
    months = List.copyOf(months);
  }

  /** Whether the building has a meter of its own for it. */
  public boolean isMetered() {
    return months.stream().anyMatch(month -> month.house() != null);
  }

  /** With how many decimals its figures are shown: with those that they have, at most three. */
  public int decimals() {
    return months.stream()
        .flatMap(month -> Stream.of(month.dwellings(), month.house()).filter(Objects::nonNull))
        .mapToInt(amount -> amount.stripTrailingZeros().scale())
        .map(scale -> Math.min(MOST_DECIMALS, Math.max(0, scale)))
        .max()
        .orElse(0);
  }

  /** Its picture. */
  public BalanceChart chart() {
    return new BalanceChart(months);
  }
}
