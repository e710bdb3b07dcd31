package org.citycabinet.device;

import java.util.Optional;
import org.citycabinet.ticketing.fare.ListAge;

/**
 * What a reader tells of one event.
 *
 * @param line1 the screen's first line
 * @param line2 the screen's second line
 * @param sound the sound's name
 * @param clause of the operator's terms by which it was decided; may be empty
 * @param offline by a list of which age it was decided here; empty where the server decided
 */
record Shown(String line1, String line2, String sound, String clause, Optional<ListAge> offline) {

  static Shown online(String line1, String line2, String sound, String clause) {
    return new Shown(line1, line2, sound, clause, Optional.empty());
  }

  /** Whether what was asked for was not granted. */
  boolean isRefused() {
    return sound.equals("ERROR");
  }

  /** As one line, for the terminal. */
  String text() {
    var by = offline.map(age -> "offline, list " + age).orElse("online");
    return line1 + " | " + line2 + " | " + sound + " | " + by + " | " + clause;
  }
}
