package org.citycabinet.ticketing.action;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ticketing.fleet.Device;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wallet.Load;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.words.Refused;

/** What vehicles said of what they were to write, for whoever asks why a card has it not yet. */
@ApplicationScoped
@Transactional
public class ActionTries {
  private static final int MOST = 50;

  @PersistenceContext EntityManager entities;
  @Inject Loads loads;
  @Inject Devices devices;
  @Inject CurrentUser me;

  /**
   * When a vehicle failed last to write each of these, since it was put on the lists.
   *
   * @param sent whatever the caller may see
   * @return by their identifiers; without those that no vehicle failed with
   */
  public Map<UUID, Instant> failures(Collection<Load> sent) {
    var since = sent.stream().collect(toMap(Load::id, Load::sentAt));
    return of(since.keySet(), Integer.MAX_VALUE).stream()
        .filter(tried -> !tried.isOnCard())
        .filter(tried -> !tried.happenedAt().isBefore(since.get(tried.action())))
        .collect(
            toMap(
                ActionOutcome::action,
                ActionOutcome::happenedAt,
                BinaryOperator.maxBy(Instant::compareTo)));
  }

  /**
   * The newest of what was said of whatever was to be written to a card of the caller's operator.
   */
  @RolesAllowed("CLERK")
  List<Tried> atDesk(Medium medium) {
    if (!medium.operator().equals(me.operator())) {
      throw Refused.missing("medium.missing");
    }
    var kinds = kinds(medium);
    var tried = of(kinds.keySet(), MOST);
    var vehicles = tried.isEmpty() ? Map.<UUID, String>of() : vehicles();
    return tried.stream().map(each -> each.tried(kinds, vehicles)).toList();
  }

  private Map<UUID, String> vehicles() {
    return devices.all(me.operator()).stream().collect(toMap(Device::getId, Device::getVehicleId));
  }

  private Map<UUID, ActionKind> kinds(Medium medium) {
    Map<UUID, ActionKind> kinds = new HashMap<>();
    loads
        .on(medium.id())
        .forEach(
            load ->
                kinds.put(
                    load.id(), load.ticket().isPresent() ? ActionKind.TICKET : ActionKind.LOAD));
    medium.blocks().forEach(block -> kinds.put(block.id(), ActionKind.BLOCK));
    return kinds;
  }

  private List<ActionOutcome> of(Collection<UUID> actions, int most) {
    return actions.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select o from ActionOutcome o where o.action in :actions"
                    + " order by o.happenedAt desc, o.id desc",
                ActionOutcome.class)
            .setParameter("actions", actions)
            .setMaxResults(most)
            .getResultList();
  }
}
