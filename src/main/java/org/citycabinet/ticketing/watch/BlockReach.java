package org.citycabinet.ticketing.watch;

import java.time.Instant;
import java.util.List;

/**
 * How far a block has come.
 *
 * @param version the version of the blocklist in which the medium stands first
 * @param chipVersion that in which its chip stands first; 0 where its chip is not known
 * @param vehicles how many vehicles are in service: heard of lately
 * @param reached in how many of them every device knows of the block
 * @param silent how many vehicles with a device were not heard of lately; they learn of it as soon
 *     as they call
 * @param blind vehicles of which a device, heard of lately or not, knows media by their chips alone
 *     where the chip of this one is not known: no list tells it; none of them is counted as reached
 *     or silent
 * @param latestAt when it became known that the last of those reached has it; null where none has,
 *     or where that was too long ago to tell
 */
public record BlockReach(
    long version,
    long chipVersion,
    int vehicles,
    int reached,
    int silent,
    List<String> blind,
    Instant latestAt) {
  private static final int NAMED = 12;

  /** Whether it is in force in every vehicle in service. */
  public boolean isEverywhere() {
    return vehicles > 0 && reached == vehicles;
  }

  /** The names of some of the vehicles that no list tells. */
  public String someBlind() {
    return String.join(", ", blind.subList(0, Math.min(NAMED, blind.size())));
  }

  /** How many more there are than those that are named. */
  public int moreBlind() {
    return Math.max(0, blind.size() - NAMED);
  }
}
