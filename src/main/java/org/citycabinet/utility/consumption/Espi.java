package org.citycabinet.utility.consumption;

import org.citycabinet.utility.metering.MeterUnit;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.ServiceKind;

/** The codes of ESPI 4.0 (NAESB REQ.21) for what meters measure. */
final class Espi {

  private Espi() {}

  /** The service category. */
  static int service(ServiceKind kind) {
    return switch (kind) {
      case ELECTRICITY -> 0;
      case GAS -> 1;
      case COLD_WATER, HOT_WATER -> 2;
      case HEAT -> 4;
    };
  }

  /** The commodity: electricity behind the secondary meter, gas, drinking water, heating fluid. */
  static int commodity(ServiceKind kind) {
    return switch (kind) {
      case ELECTRICITY -> 1;
      case GAS -> 7;
      case COLD_WATER, HOT_WATER -> 9;
      case HEAT -> 12;
    };
  }

  /** The unit without its prefix: cubic metre, watt hour or joule. */
  static int unit(MeterUnit unit) {
    return switch (unit) {
      case CUBIC_METRE -> 42;
      case KILOWATT_HOUR, MEGAWATT_HOUR -> 72;
      case GIGAJOULE -> 31;
    };
  }

  /** The prefix of the unit as a power of ten. */
  static int power(MeterUnit unit) {
    return switch (unit) {
      case CUBIC_METRE -> 0;
      case KILOWATT_HOUR -> 3;
      case MEGAWATT_HOUR -> 6;
      case GIGAJOULE -> 9;
    };
  }

  /** How far a figure can be trusted: validated, questionable or estimated. */
  static int quality(ReadingQuality quality) {
    return switch (quality) {
      case VALID -> 17;
      case QUESTIONABLE -> 10;
      case ESTIMATED -> 8;
    };
  }
}
