package org.citycabinet.jobs;

import java.util.UUID;

/**
 * A run of a long job has ended on this node, done or failed: there is room for another.
 *
 * @param run which one
 */
public record RunEnded(UUID run) {}
