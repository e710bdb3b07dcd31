package org.citycabinet.ticketing.fleet;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a device needs to decide offline.
 *
 * @param version a name of this content; another content has another
 * @param operator the operator's code
 * @param zone the time zone whose calendar days count
 * @param keys the keys that may sign lists
 * @param limits what the server takes in one go
 * @param edition the edition of the operator's terms that is in force
 * @param terms its tables as CSV, by name: products, fares, validity, transfer, offline and others
 * @param lines what it shows on its two lines, by the word that each is known by; a place for a
 *     figure reads {@code {0}}
 */
public record Config(
    String version,
    String operator,
    String zone,
    List<Jwk> keys,
    Limits limits,
    UUID edition,
    Map<String, String> terms,
    Map<String, String> lines) {

  /** The same under a name that tells its content. */
  Config named(String name) {
    return new Config(name, operator, zone, keys, limits, edition, terms, lines);
  }

  /**
   * What the server takes in one go.
   *
   * @param tapsPerBatch how many taps
   * @param batchBytes how many bytes
   * @param lateTapDays how many days after its time a tap is still taken without a person
   * @param clockAheadHours by how much a tap's time may be ahead of ours before a person looks
   */
  public record Limits(int tapsPerBatch, int batchBytes, int lateTapDays, int clockAheadHours) {
    /** What holds for everybody. */
    public static final Limits STANDARD = new Limits(1_000, 512 * 1_024, 7, 24);
  }
}
