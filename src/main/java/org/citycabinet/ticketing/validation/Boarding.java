package org.citycabinet.ticketing.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.Rating;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.Money;

/**
 * The facts of one tap.
 *
 * @param id the tap's identifier
 * @param medium what was held to the reader
 * @param tap what the device says
 * @param scheme the operator's terms at that time
 * @param marks the medium's trips of the day before and after
 * @param rating how trips are priced
 * @param made whether the trip was made already: then it is charged, whatever is on the medium
 * @param wanted the code of the product that the passenger chose to travel with; null where the
 *     terms choose
 */
record Boarding(
    UUID id,
    Medium medium,
    Tap tap,
    Scheme scheme,
    List<Mark> marks,
    Rating rating,
    boolean made,
    String wanted) {

  Screen screen() {
    return new Screen(scheme);
  }

  /** Whether the trip may be made with that product: any, where the passenger chose none. */
  boolean wants(String product) {
    return wanted == null || wanted.equals(product);
  }

  /** The calendar day, where the operator is. */
  LocalDate day() {
    return LocalDate.ofInstant(tap.time(), scheme.operator().zone());
  }

  /** This tap as a trip that costs so much if it is one of its own. */
  Mark mark(Money fare) {
    return new Mark(id, tap.time(), tap.vehicleId(), tap.tripId(), fare.cents(), 0, null, null);
  }

  /** All trips, this one with them. */
  List<Mark> marksWith(Mark mark) {
    return Stream.concat(marks.stream(), Stream.of(mark)).toList();
  }
}
