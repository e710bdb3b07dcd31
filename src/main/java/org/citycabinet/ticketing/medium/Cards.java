package org.citycabinet.ticketing.medium;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** What a resident does with the media they keep. Others' media answer as missing ones do. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Cards {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Media media;
  @Inject CheckCodes checkCodes;
  @Inject Audit audit;

  /** The media that the caller keeps, the oldest first. */
  public List<Keeper> mine() {
    return entities
        .createQuery(
            "select k from Keeper k join fetch k.medium where k.account = :me"
                + " order by k.since, k.id",
            Keeper.class)
        .setParameter("me", me.accountId())
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws Refused where the caller keeps no such medium
   */
  public Keeper mine(UUID medium) {
    return entities
        .createQuery(
            "select k from Keeper k where k.account = :me and k.medium.id = :medium", Keeper.class)
        .setParameter("me", me.accountId())
        .setParameter("medium", medium)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("medium.missing"));
  }

  /** Whether the caller keeps it. */
  public boolean keeps(UUID medium) {
    return mine().stream().anyMatch(kept -> kept.medium().id().equals(medium));
  }

  /** Whether the caller holds or keeps it. */
  public boolean isOwn(Medium medium) {
    return medium.holder().filter(me.accountId()::equals).isPresent() || keeps(medium.id());
  }

  /**
   * Takes a medium into the caller's list, by the number and the code that are printed on it.
   *
   * @throws Refused where they do not go together, or after too many tries in a day
   */
  public Keeper add(String operator, String number, String code, String name) {
    // A number that does not exist and a code that does not fit get the same answer.
    var medium = media.find(operator, MediumNumber.of(number)).orElseThrow(Cards::doesNotFit);
    if (!checkCodes.matches(medium.id(), code)) {
      throw doesNotFit();
    }
    if (keeps(medium.id())) {
      throw Refused.field("number", "medium.kept-already");
    }
    note("medium.keep", medium, "");
    return media.keep(medium, me.accountId(), name);
  }

  private static Refused doesNotFit() {
    return Refused.field("code", "medium.check.wrong");
  }

  /** Gives one of the caller's media another name. */
  public void rename(UUID medium, String name) {
    mine(medium).rename(name);
  }

  /** Takes a medium off the caller's list; what it holds stays on it. */
  public void forget(UUID medium) {
    var kept = mine(medium);
    note("medium.forget", kept.medium(), "");
    entities.remove(kept);
  }

  /**
   * Blocks one of the caller's media at once (VEN-27, RIG-40).
   *
   * @throws Refused where the reason is none that a holder can give
   */
  public void block(UUID medium, BlockReason reason) {
    if (reason == null || !reason.isForHolders()) {
      throw Refused.field("reason", "medium.reason.missing");
    }
    var kept = mine(medium).medium();
    media.block(medium, reason);
    note("medium.block", kept, reason.name());
  }

  private void note(String action, Medium medium, String details) {
    audit.record(
        medium.operator(),
        new Audit.Deed(
            action, "medium", medium.id().toString(), medium.holder().orElse(null), details));
  }
}
