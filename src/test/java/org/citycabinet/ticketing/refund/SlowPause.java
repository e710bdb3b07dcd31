package org.citycabinet.ticketing.refund;

/** So many months or days. */
record SlowPause(int months, int days) {
  static SlowPause ofMonths(int months) {
    return new SlowPause(months, 0);
  }

  static SlowPause ofDays(int days) {
    return new SlowPause(0, days);
  }

  /** As tables write it. */
  String text() {
    return months > 0 ? "P" + months + "M" : "P" + days + "D";
  }
}
