package org.citycabinet.utility.notices;

/** Why a copy of a notice has no mail. */
enum Unmailed {
  /** Its reader does not want such ones by mail. */
  UNWISHED,
  /** Its reader has no address. */
  NO_ADDRESS
}
