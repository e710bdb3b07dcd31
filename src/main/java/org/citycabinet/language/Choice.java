package org.citycabinet.language;

/**
 * One thing to choose from a list.
 *
 * @param value what is sent
 * @param label what the person reads
 */
public record Choice(String value, String label) {}
