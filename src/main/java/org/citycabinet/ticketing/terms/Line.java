package org.citycabinet.ticketing.terms;

import java.util.List;

/**
 * A row of an operator's terms as a page shows it, in the reader's language.
 *
 * @param clause its number
 * @param about which cases it is about
 * @param says what it says about them
 * @param examples cases that it decides
 */
public record Line(String clause, List<String> about, List<String> says, List<Worked> examples) {}
