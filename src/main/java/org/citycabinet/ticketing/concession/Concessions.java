package org.citycabinet.ticketing.concession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Refused;

/** Who is entitled to what, for the features that sell and check. */
@ApplicationScoped
@Transactional
public class Concessions {
  private static final String HOLDS =
      " and e.validFrom <= :day and (e.validUntil is null or e.validUntil >= :day)"
          + " order by e.validFrom, e.id";

  @PersistenceContext EntityManager entities;
  @Inject Media media;
  @Inject Event<Entitled> entitled;

  /**
   * Grants a concession to the person of a medium. Where another medium of that person carried the
   * same one, it ends there (RIG-31).
   *
   * @throws Refused at the field {@code number} where the medium is tied to nobody (VEN-15)
   */
  public Entitlement grant(Grant grant, UUID medium) {
    return grant(Ids.next(), grant, medium);
  }

  Entitlement grant(UUID id, Grant grant, UUID medium) {
    var carrier = media.lock(medium);
    if (!carrier.canCarryConcession()) {
      throw Refused.field("number", "concession.medium.anonymous");
    }
    endElsewhere(grant, carrier);
    var entitlement = new Entitlement(id, grant, medium);
    entities.persist(entitlement);
    entitled.fire(new Entitled(grant.operator(), grant.category(), medium));
    return entitlement;
  }

  private void endElsewhere(Grant grant, Medium carrier) {
    var same = media.sameHolders(carrier).stream().map(Medium::id).toList();
    on(same, grant.from()).stream()
        .filter(e -> e.category().equals(grant.category()))
        .forEach(e -> e.endOn(grant.from().minusDays(1)));
  }

  /** Moves what holds on one medium to another of the same person, as when a card is replaced. */
  public void move(UUID from, UUID to, LocalDate today) {
    on(List.of(from), today)
        .forEach(
            e -> {
              e.attachTo(to);
              entitled.fire(new Entitled(e.operator(), e.category(), to));
            });
  }

  /** What holds on a medium on that day. */
  public List<Entitlement> on(UUID medium, LocalDate day) {
    return entities
        .createQuery(
            "select e from Entitlement e where e.medium = :medium" + HOLDS, Entitlement.class)
        .setParameter("medium", medium)
        .setParameter("day", day)
        .getResultList();
  }

  /** The same for several media at once. */
  public List<Entitlement> on(Collection<UUID> media, LocalDate day) {
    return media.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select e from Entitlement e where e.medium in :media" + HOLDS, Entitlement.class)
            .setParameter("media", media)
            .setParameter("day", day)
            .getResultList();
  }

  /**
   * Ends what holds on a medium in that category.
   *
   * @param lastDay the last day on which it holds
   * @throws Refused where nothing of the kind holds
   */
  public void end(UUID medium, String category, LocalDate lastDay) {
    var ended = on(medium, lastDay).stream().filter(e -> e.category().equals(category)).toList();
    if (ended.isEmpty()) {
      throw Refused.rule("concession.none-to-end");
    }
    ended.forEach(e -> e.endOn(lastDay));
  }
}
