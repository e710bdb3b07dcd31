package org.citycabinet.ticketing.fleet;

import java.time.Instant;
import org.citycabinet.ticketing.fare.ListAge;

/**
 * What a device decided without the server, by less than a current blocklist.
 *
 * @param worst the worst age of the list among the decisions
 * @param since when the first was made
 * @param until when the last was made
 * @param granted how many trips were let on, 0 or more
 * @param refused how many were not, 0 or more
 */
public record Degraded(ListAge worst, Instant since, Instant until, int granted, int refused) {}
