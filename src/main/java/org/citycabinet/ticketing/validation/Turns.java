package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.UUID;
import org.citycabinet.ticketing.wire.Tap;

/**
 * Drivers' turns that become known after the taps that they part (RIG-57, RIG-64). Each medium is a
 * transaction of its own, so that none waits for a whole bus; told again after a crash, the turn
 * does what was left to do.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class Turns {
  @Inject TapGroups groups;
  @Inject Passages passages;

  /** Rates again who was in the vehicle before the turn and after it; the turn is stored. */
  void told(String operator, UUID id, Tap turn) {
    var at = turn.time();
    var after = passages.media(operator, turn.vehicleId(), at, at.plus(TapStore.NEAR));
    if (after.isEmpty()) {
      return;
    }
    var both = new ArrayList<>(after);
    both.retainAll(passages.media(operator, turn.vehicleId(), at.minus(TapStore.NEAR), at));
    both.forEach(medium -> groups.rate(id, medium, at));
  }
}
