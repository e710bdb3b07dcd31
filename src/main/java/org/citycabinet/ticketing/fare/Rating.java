package org.citycabinet.ticketing.fare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * What each of a medium's trips costs, in the order in which they were made, whatever the order in
 * which they became known: a trip of its own costs its fare; a second tap on the same ride costs
 * nothing (SIA-04), nor does it prolong the ride; a change within the window of the last trip paid
 * costs nothing (SIA-06).
 */
public record Rating(Transfer transfer, Ride ride) {
  /** What each trip costs and why, by the tap's identifier. */
  public Map<UUID, Rated> rate(List<Mark> marks) {
    Map<UUID, Rated> all = new LinkedHashMap<>();
    var before = new ArrayList<Mark>();
    for (var mark : marks.stream().sorted(Mark.ORDER).toList()) {
      var rated = rate(before, mark);
      all.put(mark.id(), rated);
      if (rated.rule() != TripRule.REPEAT) {
        before.add(mark.charged(rated.due()));
      }
    }
    return all;
  }

  /**
   * What a trip costs after others, as those were decided.
   *
   * @param marks trips of their own, in no order; second taps are none
   */
  public Rated rate(List<Mark> marks, Mark mark) {
    var registered = registered(marks, mark);
    if (registered.isPresent()) {
      return new Rated(Money.ZERO, TripRule.REPEAT, registered.get().id());
    }
    var paid = marks.stream().filter(each -> each.isPaidBefore(mark)).max(Mark.ORDER);
    if (paid.filter(first -> isTransfer(first, mark)).isPresent()) {
      return new Rated(Money.ZERO, TripRule.TRANSFER, paid.get().id());
    }
    var rule = mark.ticket() == null ? TripRule.FARE : TripRule.TICKET;
    return new Rated(Money.ofCents(mark.fareCents()), rule, null);
  }

  /** The tap by which the trip was registered before, the newest of them. */
  public Optional<Mark> registered(List<Mark> marks, Mark mark) {
    Mark newest = null;
    for (var earlier : marks) {
      if (isOne(earlier, mark) && (newest == null || Mark.ORDER.compare(newest, earlier) < 0)) {
        newest = earlier;
      }
    }
    return Optional.ofNullable(newest);
  }

  private boolean isOne(Mark earlier, Mark mark) {
    return Mark.ORDER.compare(earlier, mark) < 0 && ride.isOne(earlier, mark);
  }

  private boolean isTransfer(Mark paid, Mark mark) {
    return !paid.vehicle().equals(mark.vehicle()) && transfer.isFree(paid.at(), mark.at());
  }
}
