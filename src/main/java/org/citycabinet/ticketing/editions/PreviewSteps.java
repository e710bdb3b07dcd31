package org.citycabinet.ticketing.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.refund.RefundReplays;
import org.citycabinet.ticketing.validation.Replays;
import org.citycabinet.ticketing.validation.Replays.Replay;
import org.citycabinet.words.Money;

/**
 * Goes on with previews, a step in a transaction: what it found and how far it came are written
 * together, so that what a dead node left is gone on with and nothing counts twice. It writes into
 * the preview's own tables only.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PreviewSteps {
  /** How many media one step looks at. */
  static final int MEDIA = 200;

  @PersistenceContext EntityManager entities;
  @Inject PreviewStore store;
  @Inject SalesReplays sales;
  @Inject RefundReplays refunds;
  @Inject Replays trips;
  @Inject Clock clock;

  /** The preview that is to be gone on with: the oldest that is not over. */
  Optional<UUID> next() {
    return entities
        .createQuery(
            "select p.id from Preview p where p.state in :open order by p.askedAt, p.id",
            UUID.class)
        .setParameter("open", List.of(Preview.State.WAITING, Preview.State.RUNNING))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Takes the next step of a preview, unless it was forgotten or is over. */
  void step(UUID id) {
    Optional.ofNullable(entities.find(Preview.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(Preview::isUnderWay)
        .ifPresent(this::step);
  }

  private void step(Preview preview) {
    var amendment = entities.find(Amendment.class, preview.amendment());
    if (!preview.isOf(amendment)) {
      preview.end(Preview.State.OUTDATED, clock.instant());
      return;
    }
    var terms = new Scheme(amendment.id(), amendment.folder());
    if (preview.phase() == Preview.Phase.TRIPS) {
      media(preview, terms);
    } else {
      day(preview, terms);
      preview.dayDone();
    }
  }

  private void day(Preview preview, Scheme terms) {
    var day = preview.nextDay();
    var from = begin(day, terms);
    var until = begin(day.plusDays(1), terms);
    switch (preview.phase()) {
      case SALES ->
          store.add(
              preview.id(),
              PreviewKind.SALE,
              sales.purchases(preview.operator(), from, until, terms));
      case COUNTER ->
          store.add(
              preview.id(), PreviewKind.COUNTER, sales.counter(preview.operator(), day, terms));
      case REFUNDS ->
          store.add(
              preview.id(),
              PreviewKind.REFUND,
              refunds.of(preview.operator(), from, until, terms).stream()
                  .map(PreviewSteps::line)
                  .toList());
      case TRIPS -> throw new IllegalStateException("go by media");
    }
  }

  private void media(Preview preview, Scheme terms) {
    var media = store.media(preview.operator(), preview.afterMedium(), MEDIA);
    var from = begin(preview.firstDay(), terms);
    var until = begin(preview.lastDay().plusDays(1), terms);
    store.add(
        preview.id(),
        PreviewKind.TRIP,
        trips.of(media, from, until, terms).stream().map(PreviewSteps::line).toList());
    if (media.size() < MEDIA) {
      preview.end(Preview.State.DONE, clock.instant());
    } else {
      preview.mediaDone(media.get(media.size() - 1));
    }
  }

  private static Instant begin(LocalDate day, Scheme terms) {
    return day.atStartOfDay(terms.operator().zone()).toInstant();
  }

  private static PreviewLine line(RefundReplays.Replay replay) {
    var refund = replay.refund();
    return new PreviewLine(
        PreviewKind.REFUND,
        refund.getId(),
        0,
        refund.getDecidedAt(),
        refund.getProduct(),
        1,
        replay.was(),
        replay.would().orElse(Money.ZERO),
        replay.would().isPresent() ? "" : PreviewLine.NOT_LISTED,
        refund.getQuote().clause(),
        replay.clause());
  }

  private static PreviewLine line(Replay trip) {
    var where = trip.route().isEmpty() ? trip.vehicle() : trip.route() + " · " + trip.vehicle();
    return new PreviewLine(
        PreviewKind.TRIP,
        trip.tap(),
        0,
        trip.at(),
        where.substring(0, Math.min(where.length(), 80)),
        1,
        trip.was(),
        trip.would().orElse(Money.ZERO),
        trip.would().isPresent() ? "" : PreviewLine.NO_FARE,
        trip.before(),
        trip.after());
  }

  /** It cannot be gone on with. */
  void fail(UUID id) {
    Optional.ofNullable(entities.find(Preview.class, id, LockModeType.PESSIMISTIC_WRITE))
        .ifPresent(preview -> preview.end(Preview.State.FAILED, clock.instant()));
  }

  /** Forgets what ended before then. */
  void forget(Instant before) {
    entities
        .createQuery("select p from Preview p where p.endedAt < :before", Preview.class)
        .setParameter("before", before)
        .getResultStream()
        .forEach(entities::remove);
  }
}
