package org.citycabinet.ticketing.medium;

import java.util.Optional;
import org.citycabinet.ticketing.wire.ChipUid;

/**
 * An entry of an operator's blocklist.
 *
 * @param issueSerial the medium's place among its operator's media
 * @param chipUid the number by which its chip answers; null where it is not known
 */
public record BlockedSerial(long issueSerial, String chipUid) {

  /** The number by which its chip answers, where it is known. */
  public Optional<ChipUid> chip() {
    return Optional.ofNullable(chipUid).map(ChipUid::new);
  }
}
