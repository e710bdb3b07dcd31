package org.citycabinet.ticketing.fare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * The facts of a tap at a reader that does not reach the server.
 *
 * @param kind what carries the tickets
 * @param listed whether the blocklist names it
 * @param deniedAt when the server last refused it; empty where its last word was another
 * @param ticketUntil the first instant at which the ticket on it is no longer valid; empty where it
 *     shows none that runs
 * @param balance its stored value; empty where it does not tell
 * @param tripsSince how many trips were let on since the server last decided about it
 * @param marks its trips of the day before
 * @param mark this trip, with the fare that it costs if it is one of its own; 0 where the operator
 *     takes no money off media
 */
public record OfflineCase(
    MediumKind kind,
    boolean listed,
    Optional<Instant> deniedAt,
    Optional<Instant> ticketUntil,
    Optional<Money> balance,
    int tripsSince,
    List<Mark> marks,
    Mark mark) {

  boolean hasRunningTicket() {
    return ticketUntil.filter(mark.at()::isBefore).isPresent();
  }
}
