package org.citycabinet.ticketing.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.medium.Medium;

/** Shows how far a block has come, beside the card; read once, though pages ask several times. */
@Named
@RequestScoped
public class ReachPage {
  @Inject BlockReaches reaches;

  private final Map<UUID, Optional<BlockReach>> known = new HashMap<>();

  /** That of a card that the caller keeps; null where it is not blocked. */
  public BlockReach mine(UUID card) {
    return known.computeIfAbsent(card, reaches::mine).orElse(null);
  }

  /** That of a card at the counter; null where it is not blocked. */
  public BlockReach atDesk(Medium medium) {
    return known.computeIfAbsent(medium.id(), id -> reaches.atDesk(medium)).orElse(null);
  }
}
