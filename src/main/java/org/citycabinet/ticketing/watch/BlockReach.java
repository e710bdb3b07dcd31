package org.citycabinet.ticketing.watch;

import java.time.Instant;

/**
 * How far a block has come.
 *
 * @param version the version of the blocklist in which it stands first
 * @param vehicles how many vehicles are in service: heard of lately
 * @param reached in how many of them every device has that version or a newer one
 * @param silent how many vehicles with a device were not heard of lately; they learn of it as soon
 *     as they call
 * @param latestAt when it became known that the last of those reached has it; null where none has,
 *     or where that was too long ago to tell
 */
public record BlockReach(long version, int vehicles, int reached, int silent, Instant latestAt) {

  /** Whether it is in force in every vehicle in service. */
  public boolean isEverywhere() {
    return vehicles > 0 && reached == vehicles;
  }
}
