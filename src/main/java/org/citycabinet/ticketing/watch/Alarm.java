package org.citycabinet.ticketing.watch;

/** Why somebody should look after a device, the gravest first. */
public enum Alarm {
  /** It sent two taps under one name or number: there may be two of it. */
  CLONED,
  /** It gives its taps numbers that it had given before. */
  ROLLED_BACK,
  /** Nothing was heard of it for too long. */
  SILENT,
  /** It refused the last blocklist. */
  LIST_REFUSED,
  /** It holds an old blocklist. */
  LIST_OLD,
  /** It decided trips without the server, by an old blocklist or none. */
  DEGRADED,
  /** Numbers of its taps are missing. */
  GAP,
  /** Its clock is wrong. */
  CLOCK,
  /** It does not upload its taps. */
  TAPS_WAITING
}
