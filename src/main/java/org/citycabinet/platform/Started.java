package org.citycabinet.platform;

/**
 * The schema stands; features may read their own. Fired at every start, before {@link DemoStart}.
 */
public record Started() {}
