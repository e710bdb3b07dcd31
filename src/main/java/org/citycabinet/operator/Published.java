package org.citycabinet.operator;

import java.time.Instant;

/**
 * An edition that is published, and how it came to be.
 *
 * @param scheme the terms
 * @param origin where it came from
 * @param importedAt when it was taken in
 */
public record Published(Scheme scheme, Origin origin, Instant importedAt) {}
