package org.citycabinet.utility.consumption;

import org.citycabinet.utility.metering.ServiceKind;

/** What is looked at together: cold and hot water are one use of water. */
public enum UseGroup {
  /** Water, cold and hot. */
  WATER,
  /** Heat. */
  HEAT,
  /** Electricity, all tariffs. */
  ELECTRICITY,
  /** Natural gas. */
  GAS;

  /** The group that a kind belongs to. */
  static UseGroup of(ServiceKind kind) {
    return switch (kind) {
      case COLD_WATER, HOT_WATER -> WATER;
      case HEAT -> HEAT;
      case ELECTRICITY -> ELECTRICITY;
      case GAS -> GAS;
    };
  }
}
