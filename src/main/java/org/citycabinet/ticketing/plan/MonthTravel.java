package org.citycabinet.ticketing.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.citycabinet.words.MediumKind;

/**
 * The trips of a month.
 *
 * @param month which month, by the operator's clock
 * @param departures each trip, in the order of time
 * @param medium what carries the tickets
 * @param concession the traveller's category, if any
 */
public record MonthTravel(
    YearMonth month, List<Departure> departures, MediumKind medium, Optional<String> concession) {}
