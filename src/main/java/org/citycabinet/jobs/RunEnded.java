package org.citycabinet.jobs;

import java.util.UUID;

/**
 * A run of a long job has ended on this node: there is room for another.
 *
 * @param run which one
 * @param isFailed whether it failed
 */
public record RunEnded(UUID run, boolean isFailed) {}
