package org.citycabinet.ticketing.terms;

/**
 * An example and the row that decides it.
 *
 * @param row one of the table's own rows
 * @param worked the example in words
 */
record Shown<R>(R row, Worked worked) {}
