package org.citycabinet.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.platform.RealTime;
import org.citycabinet.words.Refused;

/** The cards that payers let the gateway keep (RIG-A4). */
@ApplicationScoped
@Transactional
class Cards {
  private static final Duration LEASE = Duration.ofMinutes(1);

  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;
  @Inject CurrentUser me;
  @Inject Event<Waiting> waiting;

  /** The cards of the caller, the newest first. */
  @RolesAllowed("RESIDENT")
  public List<SavedCard> mine() {
    return of(me.accountId());
  }

  private List<SavedCard> of(UUID owner) {
    return entities
        .createQuery(
            "select c from SavedCard c where c.owner = :owner and c.forgetAt is null"
                + " order by c.savedAt desc",
            SavedCard.class)
        .setParameter("owner", owner)
        .getResultList();
  }

  /**
   * Forgets a card: here at once, at the gateway as soon as it answers.
   *
   * @throws Refused where the caller has no such card
   */
  @RolesAllowed("RESIDENT")
  public void forget(UUID id) {
    forget(own(id, me.accountId()), clock.instant());
  }

  private void forget(SavedCard card, Instant now) {
    card.forget(now);
    waiting.fire(new Waiting(PaymentsErrand.class));
  }

  /** The card of that owner. */
  SavedCard own(UUID id, UUID owner) {
    return entities
        .createQuery(
            "select c from SavedCard c where c.id = :id and c.owner = :owner"
                + " and c.forgetAt is null",
            SavedCard.class)
        .setParameter("id", id)
        .setParameter("owner", owner)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("payment.card.missing"));
  }

  /** Those of them that can still pay: good this month. */
  List<SavedCard> good() {
    var month = YearMonth.now(clock);
    return mine().stream().filter(card -> !card.getExpiresIn().isBefore(month)).toList();
  }

  /**
   * Keeps a card that its owner wanted kept, in place of the same one kept before; the same
   * purchase says so only once.
   */
  void keep(UUID owner, GatewayCard card) {
    var now = clock.instant();
    of(owner).stream().filter(kept -> kept.isSameAs(card)).forEach(kept -> forget(kept, now));
    entities.persist(new SavedCard(owner, card, now));
  }

  /** A card that the gateway is to forget now; other nodes leave it alone for a minute. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<SavedCard> claimForgotten() {
    var now = clock.instant();
    List<?> due =
        entities
            .createNativeQuery(
                "select id from saved_card where forget_at <= ?1"
                    + " order by forget_at limit 1 for update skip locked")
            .setParameter(1, new InstantConverter().convertToDatabaseColumn(now))
            .getResultList();
    var claimed =
        due.stream()
            .findFirst()
            .map(id -> entities.find(SavedCard.class, UUID.fromString(id.toString())));
    claimed.ifPresent(card -> card.forget(now.plus(LEASE)));
    return claimed;
  }

  /** The gateway has forgotten it. */
  @Transactional(TxType.REQUIRES_NEW)
  void forgotten(UUID id) {
    Optional.ofNullable(entities.find(SavedCard.class, id)).ifPresent(entities::remove);
  }
}
