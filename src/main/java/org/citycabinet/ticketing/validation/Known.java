package org.citycabinet.ticketing.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.ticketing.wire.Tap;

/** A device's stored events, found by name or, where the name is new, by number. */
final class Known {
  private final Map<String, Recorded> byName = new HashMap<>();
  private final Map<Long, Recorded> byNumber = new HashMap<>();

  Known(List<Recorded> recorded) {
    recorded.forEach(each -> byName.put(each.localEventId(), each));
    recorded.forEach(each -> byNumber.put(each.deviceSeq(), each));
  }

  Optional<Recorded> find(Tap tap) {
    return Optional.ofNullable(byName.get(tap.localEventId()))
        .or(() -> Optional.ofNullable(byNumber.get(tap.deviceSeq())));
  }
}
