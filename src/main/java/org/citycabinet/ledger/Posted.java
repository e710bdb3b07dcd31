package org.citycabinet.ledger;

import java.time.Instant;
import org.citycabinet.words.Money;

/**
 * A posting to an account, to be shown.
 *
 * @param event the event's name in the table of postings
 * @param amount what the account gained, or lost where it is negative
 * @param happenedAt when what was booked was done
 */
public record Posted(String event, Money amount, Instant happenedAt) {}
