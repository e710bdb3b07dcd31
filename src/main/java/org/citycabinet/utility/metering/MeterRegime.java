package org.citycabinet.utility.metering;

/** Why a meter may not hang for ever. */
public enum MeterRegime {
  /** It is verified now and then. */
  VERIFICATION,
  /** It is replaced after some years. */
  SERVICE_LIFE,
  /** It may. */
  NONE
}
