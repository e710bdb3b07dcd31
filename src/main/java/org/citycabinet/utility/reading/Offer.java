package org.citycabinet.utility.reading;

import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.utility.metering.ReadingSource;

/**
 * A reading as somebody gives it.
 *
 * @param typed the number as it was typed
 * @param readOn the day on which it was read
 * @param said what its giver says about it
 * @param source how it comes
 * @param account who gives it
 */
public record Offer(String typed, LocalDate readOn, Said said, ReadingSource source, UUID account) {

  /** Whether a resident gives it; staff may enter one outside the window too. */
  boolean isOwn() {
    return source == ReadingSource.WEB;
  }
}
