package org.citycabinet.ticketing.action;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ticketing.action.ActionOutcome.Said;
import org.citycabinet.ticketing.fleet.Config;
import org.citycabinet.ticketing.medium.Blocks;
import org.citycabinet.ticketing.wallet.Load;
import org.citycabinet.ticketing.wallet.LoadState;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.words.Refused;

/**
 * What vehicles are to write to cards: whatever was bought online, for the hours that the
 * operator's terms give it (SIA-12), and blocks. However many vehicles have the list, an action is
 * applied once.
 */
@ApplicationScoped
@Transactional
@Retried
class ActionLists {
  /** No transaction takes longer to become visible. */
  private static final Duration LATE = Duration.ofSeconds(90);

  private static final int MOST = 2_000;

  @PersistenceContext EntityManager entities;
  @Inject Loads loads;
  @Inject Blocks blocks;
  @Inject Lines lines;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** What waits for the calling device's operator; nothing where its cards hold nothing. */
  @RolesAllowed("DEVICE")
  ActionList waiting() {
    return list(user.operator(), Optional.empty());
  }

  /** What changed since a cursor. */
  @RolesAllowed("DEVICE")
  ActionList since(Instant cursor) {
    return list(user.operator(), Optional.of(cursor));
  }

  ActionList list(String operator, Optional<Instant> cursor) {
    var now = clock.instant();
    var terms = loads.terms(operator);
    if (terms.isEmpty()) {
      return new ActionList(now.minus(LATE).toString(), true, List.of());
    }
    var within = terms.get().collectWithin();
    var sent =
        cursor
            .map(since -> loads.changedSince(operator, since, MOST))
            .orElseGet(() -> loads.waitingOf(operator, MOST));
    var stood =
        cursor
            .map(since -> blocks.changedSince(operator, now.minus(within), since))
            .orElseGet(() -> blocks.openSince(operator, now.minus(within)));
    boolean complete = sent.size() < MOST;
    var next = complete ? now.minus(LATE) : sent.get(MOST - 1).changedAt();
    return new ActionList(next.toString(), complete, lines.of(sent, stood, within, now));
  }

  /**
   * An action of the calling device's operator.
   *
   * @throws Refused where there is none
   */
  @RolesAllowed("DEVICE")
  Action get(UUID id) {
    return get(user.operator(), id);
  }

  Action get(String operator, UUID id) {
    var terms = loads.terms(operator).orElseThrow(ActionLists::missing);
    var load = loads.find(operator, id).map(List::of).orElse(List.of());
    var block = blocks.find(operator, id).map(List::of).orElse(List.of());
    return lines.of(load, block, terms.collectWithin(), clock.instant()).stream()
        .findFirst()
        .orElseThrow(ActionLists::missing);
  }

  private static Refused missing() {
    return Refused.missing("action.missing");
  }

  /**
   * Notes what the calling device says of an action.
   *
   * @param at when it was written, or could not be
   * @param reason what the reader says of a failure, or null
   * @return whether that is new; false where the device said so before
   * @throws Refused where there is no such action, its time was over when it was written, it was
   *     taken back, or another device applied it
   */
  @RolesAllowed("DEVICE")
  boolean note(UUID id, ActionResult result, Instant at, String reason) {
    return note(id, new Said(user.operator(), user.accountId(), result, at, reason));
  }

  boolean note(UUID id, Said said) {
    mustBePast(said.at());
    var load = loads.lock(said.operator(), id);
    var block = blocks.lock(said.operator(), id);
    if (load.isEmpty() && block.isEmpty()) {
      throw missing();
    }
    var before = outcomes(id);
    if (before.stream().anyMatch(outcome -> outcome.isRepeated(said))) {
      return false;
    }
    if (said.isApplied() && before.stream().anyMatch(ActionOutcome::isApplied)) {
      throw Refused.rule("action.applied");
    }
    load.filter(found -> said.result().isOnCard()).ifPresent(found -> collect(found, said));
    entities.persist(new ActionOutcome(id, said, clock.instant()));
    return true;
  }

  private void mustBePast(Instant at) {
    var ahead = Duration.ofHours(Config.Limits.STANDARD.clockAheadHours());
    if (at.isAfter(clock.instant().plus(ahead))) {
      throw Refused.field("at", "action.at");
    }
  }

  /**
   * What a vehicle wrote in time counts, however late it tells; what the card says it holds counts
   * always.
   */
  private void collect(Load load, Said said) {
    var state = load.state(clock.instant());
    if (state == LoadState.RETURNED) {
      throw Refused.gone("action.returned");
    }
    if (said.isApplied() && state == LoadState.COLLECTED) {
      throw Refused.rule("action.applied");
    }
    if (said.isApplied() && !said.at().isBefore(load.collectBy())) {
      throw Refused.gone("action.over");
    }
    loads.collect(load.id());
  }

  private List<ActionOutcome> outcomes(UUID action) {
    return entities
        .createQuery("select o from ActionOutcome o where o.action = :action", ActionOutcome.class)
        .setParameter("action", action)
        .getResultList();
  }
}
