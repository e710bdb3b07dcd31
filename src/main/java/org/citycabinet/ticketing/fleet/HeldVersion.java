package org.citycabinet.ticketing.fleet;

import java.time.Instant;
import org.citycabinet.ticketing.wire.KeyKind;

/**
 * The blocklist that a device holds, as it is known from its words or from what it asks for.
 *
 * @param version its version, 0 where the device has none
 * @param by by what it names media; null where that was not told, and so as before
 * @param at when the server learned of it
 * @param said what the device said of it; null where it is only known from a request
 */
record HeldVersion(long version, KeyKind by, Instant at, Said said) {

  /**
   * What a device says of its list.
   *
   * @param appliedAt when it took it into use, by its own clock
   * @param flaw why it refused the last list that it was sent; null where it took it
   */
  record Said(Instant appliedAt, String flaw) {}

  /**
   * Whether it only tells that the device asks for a whole list: one that held a list of that kind
   * holds it still, and one that held the other kind goes over to this one.
   */
  boolean isWanted() {
    return version == 0 && by != null && said == null;
  }

  /**
   * The same, where the other one was known before: what was said of the same version stays, and so
   * does by what it names media.
   */
  HeldVersion after(HeldVersion older) {
    if (older == null) {
      return this;
    }
    if (isWanted() && by == older.by()) {
      return new HeldVersion(older.version(), by, at, older.said());
    }
    boolean repeats = said == null && older.version() == version;
    return new HeldVersion(
        version, by == null ? older.by() : by, at, repeats ? older.said() : said);
  }
}
