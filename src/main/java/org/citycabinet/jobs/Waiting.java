package org.citycabinet.jobs;

/**
 * The present transaction leaves something to be done. Once it is committed this node begins; where
 * it is undone nothing happens.
 *
 * @param errand whose work it is
 */
public record Waiting(Class<? extends Errand> errand) {}
