package org.citycabinet.nightly;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done every night for each operator that needs it. */
public enum NightlyJob {
  /** Blocks cards whose last day is over, and tells owners of that and of tickets that lapsed. */
  EXPIRY,
  /** Loads the tickets that who is entitled to them gets for nothing (VEN-04, VEN-06). */
  FREE_TICKETS,
  /** Tells who bought something online that no vehicle wrote to the card in time (SIA-13). */
  LOADS,
  /** Closes purchases that nobody finished. */
  PURCHASES,
  /** Reminds people of what is due soon. */
  REMINDERS,
  /** Forgets what is kept no longer (RIG-78). */
  RETENTION,
  /** Makes the report of each day's money. */
  SETTLEMENT,
  /** Writes the lists of blocked media for fleets that fetch files. */
  BLOCKLIST_EXPORT;

  /** The name that the history knows it by, such as {@code blocklist-export}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The job of that name; empty where it is none of the night's. */
  static Optional<NightlyJob> of(String word) {
    return Arrays.stream(values()).filter(job -> job.word().equals(word)).findFirst();
  }
}
