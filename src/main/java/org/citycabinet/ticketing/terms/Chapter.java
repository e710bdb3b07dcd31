package org.citycabinet.ticketing.terms;

import java.util.List;

/**
 * A table of an operator's terms as a page shows it.
 *
 * @param name what the page knows it by
 * @param lines its rows in their order; the first that fits a case decides it
 */
public record Chapter(String name, List<Line> lines) {}
