package org.citycabinet.ticketing.fare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * What each of a medium's trips costs, in the order in which they were made, whatever the order in
 * which they became known: a trip of its own costs its fare; a second tap on the same ride costs
 * nothing (SIA-04); a change within the window of the last trip paid costs nothing (SIA-06).
 */
public record Rating(Transfer transfer, Ride ride) {
  private static final Comparator<Mark> ORDER =
      Comparator.comparing(Mark::at).thenComparing(Mark::id);

  /** What each trip costs and why, by the tap's identifier. */
  public Map<UUID, Rated> rate(List<Mark> marks) {
    Map<UUID, Rated> all = new LinkedHashMap<>();
    var before = new ArrayList<Mark>();
    Mark paid = null;
    for (var mark : marks.stream().sorted(ORDER).toList()) {
      var rated = rated(before, paid, mark);
      all.put(mark.id(), rated);
      paid = rated.due().isZero() ? paid : mark;
      before.add(mark);
    }
    return all;
  }

  private Rated rated(List<Mark> before, Mark paid, Mark mark) {
    var registered = registered(before, mark);
    if (registered.isPresent()) {
      return new Rated(Money.ZERO, TripRule.REPEAT, registered.get().id());
    }
    if (isTransfer(paid, mark)) {
      return new Rated(Money.ZERO, TripRule.TRANSFER, paid.id());
    }
    var rule = mark.ticket() == null ? TripRule.FARE : TripRule.TICKET;
    return new Rated(Money.ofCents(mark.fareCents()), rule, null);
  }

  /** The tap by which the trip was registered before, the newest of them. */
  public Optional<Mark> registered(List<Mark> marks, Mark mark) {
    Mark newest = null;
    for (var earlier : marks) {
      if (isOne(earlier, mark) && (newest == null || ORDER.compare(newest, earlier) < 0)) {
        newest = earlier;
      }
    }
    return Optional.ofNullable(newest);
  }

  private boolean isOne(Mark earlier, Mark mark) {
    return ORDER.compare(earlier, mark) < 0 && ride.isOne(earlier, mark);
  }

  private boolean isTransfer(Mark paid, Mark mark) {
    return paid != null
        && !paid.vehicle().equals(mark.vehicle())
        && transfer.isFree(paid.at(), mark.at());
  }
}
