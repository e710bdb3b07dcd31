package org.citycabinet.ticketing.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.ticketing.medium.Medium;

/** Shows beside a card what vehicles said; read once, though the page asks several times. */
@Named
@RequestScoped
public class TriesPage {
  @Inject ActionTries tries;

  private final Map<UUID, List<Tried>> known = new HashMap<>();

  /** What they said of a card at the counter, the newest first. */
  public List<Tried> atDesk(Medium medium) {
    return known.computeIfAbsent(medium.id(), id -> tries.atDesk(medium));
  }
}
