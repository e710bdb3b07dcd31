package org.citycabinet.ticketing.wallet;

import java.time.Instant;

/**
 * Which deed moves stored value, and when it was done.
 *
 * @param key names the deed, such as {@code tap:<id>}; once more under the same key it changes
 *     nothing
 * @param at when it was done; a reader may tell of it hours later
 */
public record Occasion(String key, Instant at) {}
