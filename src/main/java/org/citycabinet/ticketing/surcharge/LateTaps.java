package org.citycabinet.ticketing.surcharge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.Marked;

/**
 * Clears a surcharge when a tap comes that was made before it: the vehicle told it late, the
 * passenger had authorised the ride. In the transaction that stores the tap, so that none is
 * missed.
 */
@ApplicationScoped
class LateTaps {
  /** No ride lasts longer. */
  private static final Duration LONGEST_RIDE = Duration.ofHours(12);

  @PersistenceContext EntityManager entities;

  @Inject Database database;

  @Inject Surcharges surcharges;
  @Inject Media media;
  @Inject Audit audit;

  void clear(@Observes Marked tap) {
    if (isAnyNear(tap)) {
      concerned(tap).stream().filter(surcharges::clearIfAuthorised).forEach(id -> note(tap, id));
    }
  }

  /** Thousands of taps come at once, and hardly any meets a surcharge. */
  private boolean isAnyNear(Marked tap) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select 1 from surcharge where operator = ? and vehicle_id = ?"
                  + " and inspected_at between ? and ? and gone_at is null limit 1",
              row -> row.getInt(1),
              tap.operator(),
              tap.vehicle(),
              tap.at(),
              tap.at().plus(LONGEST_RIDE))
          .isPresent();
    }
  }

  /** The holder's tap lets the companion travel too (RIG-4.5). */
  private List<UUID> concerned(Marked tap) {
    var theirs = media.sameHolders(media.get(tap.medium())).stream().map(Medium::id).toList();
    return entities
        .createQuery(
            "select distinct s.id from Surcharge s, Finding f where f.inspection = s.finding.inspection"
                + " and f.companion = s.finding.companion and f.medium in :media"
                + " and s.vehicleId = :vehicle and s.inspectedAt between :from and :to"
                + " and s.goneAt is null",
            UUID.class)
        .setParameter("media", theirs)
        .setParameter("vehicle", tap.vehicle())
        .setParameter("from", tap.at())
        .setParameter("to", tap.at().plus(LONGEST_RIDE))
        .getResultList();
  }

  private void note(Marked tap, UUID surcharge) {
    audit.recordSystem(
        tap.operator(),
        new Audit.Deed("surcharge.clear", "surcharge", surcharge.toString(), null, tap.vehicle()));
  }
}
