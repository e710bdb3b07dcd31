package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.words.Refused;

/** All media of all operators, for the features that work with them; asks nobody who they are. */
@ApplicationScoped
@Transactional
public class Media {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Stock stock;
  @Inject Companions companions;
  @Inject Event<BlocksChanged> changed;

  /**
   * Hands out a medium under its operator's next serial; a blank from the stock with its chip and
   * its check code.
   *
   * @throws Refused at the field {@code number} where the operator has one with that number
   */
  public Medium issue(Issue issue) {
    return stock.issue(issue, (id, whole) -> issue(id, whole, LocalDate.now(clock)));
  }

  Medium issue(UUID id, Issue issue, LocalDate issuedOn) {
    if (find(issue.operator(), issue.number()).isPresent()) {
      throw Refused.field("number", "medium.number.taken");
    }
    var medium = new Medium(id, issue, nextSerial(issue.operator()), issuedOn);
    entities.persist(medium);
    return medium;
  }

  private long nextSerial(String operator) {
    entities
        .createNativeQuery("insert ignore into issue_counter (operator, next_serial) values (?, 0)")
        .setParameter(1, operator)
        .executeUpdate();
    return entities.find(IssueCounter.class, operator, LockModeType.PESSIMISTIC_WRITE).take();
  }

  /**
   * The medium with that identifier.
   *
   * @throws Refused where there is none
   */
  public Medium get(UUID id) {
    return Optional.ofNullable(entities.find(Medium.class, id))
        .orElseThrow(() -> Refused.missing("medium.missing"));
  }

  /**
   * The medium with that identifier, kept from others until the transaction ends.
   *
   * @throws Refused where there is none
   */
  public Medium lock(UUID id) {
    // What this transaction has just issued has no row to lock before.
    entities.flush();
    return Optional.ofNullable(entities.find(Medium.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> Refused.missing("medium.missing"));
  }

  /** Keeps a medium from others until the transaction ends, unless it does already. */
  public void lock(Medium medium) {
    if (!entities.contains(medium)
        || entities.getLockMode(medium) != LockModeType.PESSIMISTIC_WRITE) {
      lock(medium.id());
    }
  }

  /** The operator's medium with that number. */
  public Optional<Medium> find(String operator, MediumNumber number) {
    return find(Medium.BY_NUMBER, operator, number);
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<Medium> lock(String operator, MediumNumber number) {
    return find(Medium.LOCKED_BY_NUMBER, operator, number);
  }

  private Optional<Medium> find(String query, String operator, MediumNumber number) {
    return entities
        .createNamedQuery(query, Medium.class)
        .setParameter("operator", operator)
        .setParameter("number", number.text())
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Blocks a medium; where that reason stands already, nothing happens.
   *
   * @throws Refused where there is no such medium
   */
  public void block(UUID id, BlockReason reason) {
    block(lock(id), reason, clock.instant());
  }

  /** Blocks it until the end of a day, whatever day was said before; the night after lifts it. */
  void suspend(UUID id, LocalDate lastDay) {
    var medium = lock(id);
    if (medium.suspend(lastDay, clock.instant())) {
      tell(medium);
    }
  }

  /** The same with one that is locked or new. */
  void block(Medium medium, BlockReason reason, Instant at) {
    if (medium.block(reason, at)) {
      tell(medium);
    }
    if (reason.takesCompanionsAlong()) {
      companions.of(medium.id()).forEach(id -> block(lock(id), BlockReason.ANNULLED, at));
    }
  }

  /**
   * Lifts a reason; where it does not stand, nothing happens.
   *
   * @throws Refused where there is no such medium, or the reason stands for good (RIG-41)
   */
  public void unblock(UUID id, BlockReason reason) {
    var medium = lock(id);
    if (medium.unblock(reason, clock.instant())) {
      tell(medium);
    }
  }

  /**
   * Another medium takes the place of this one, which is void for good from now on.
   *
   * @throws Refused where there is no such medium
   */
  public void replace(UUID id, UUID successor) {
    lock(id).replaceBy(successor);
    companions.move(id, successor);
    block(id, BlockReason.REPLACED);
  }

  /**
   * The medium with that identifier, or the one that has taken its place by now.
   *
   * @throws Refused where there is none
   */
  public Medium latest(UUID id) {
    var medium = get(id);
    return medium.replacedBy().map(this::latest).orElse(medium);
  }

  /**
   * The medium with that identifier, or the one that has taken its place by now; kept from others
   * until the transaction ends. For what was begun while the old one was good.
   *
   * @throws Refused where there is none
   */
  public Medium lockLatest(UUID id) {
    var medium = lock(id);
    return medium.replacedBy().isPresent() ? lockLatest(medium.replacedBy().get()) : medium;
  }

  private void tell(Medium medium) {
    changed.fire(
        new BlocksChanged(medium.operator(), medium.isBlocked(), List.of(medium.listed())));
  }

  /** The numbers of media, by their identifiers. */
  public Map<UUID, String> numbers(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery("select m from Medium m where m.id in :ids", Medium.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Medium::id, medium -> medium.number().text()));
  }

  /** An account keeps a medium in its list from now on. */
  public Keeper keep(Medium medium, UUID account, String name) {
    var keeper = new Keeper(medium, account, name, clock.instant());
    entities.persist(keeper);
    return keeper;
  }

  /** The accounts that keep a medium, for letters about it. */
  public List<UUID> keepers(UUID medium) {
    return entities
        .createQuery(
            "select k.account from Keeper k where k.medium.id = :medium order by k.since",
            UUID.class)
        .setParameter("medium", medium)
        .getResultList();
  }

  /** The accounts that keep them, by the media's identifiers; none for what nobody keeps. */
  public Map<UUID, List<UUID>> keepers(Collection<UUID> media) {
    return media.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select k.medium.id, k.account from Keeper k where k.medium.id in :media"
                    + " order by k.since",
                Object[].class)
            .setParameter("media", media)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    pair -> (UUID) pair[0],
                    Collectors.mapping(pair -> (UUID) pair[1], Collectors.toList())));
  }

  /**
   * The media of the same operator that belong to the same person, itself included: the same
   * holder's account, or the same name kept by the same account.
   */
  public List<Medium> sameHolders(Medium medium) {
    return entities
        .createQuery(
            "select m from Medium m where m.operator = :operator and (m.id = :id"
                + " or m.holder = :holder or (m.holderName = :name and exists (select k from Keeper k,"
                + " Keeper mine where k.medium = m and mine.medium.id = :id"
                + " and k.account = mine.account)))",
            Medium.class)
        .setParameter("operator", medium.operator())
        .setParameter("id", medium.id())
        .setParameter("holder", medium.holder().orElse(null))
        .setParameter("name", medium.holderName().orElse(null))
        .getResultList();
  }

  /**
   * Whether the file of the customer that a medium belongs to bears a retention mark (RIG-23): an
   * inspector holds one of the customer's cards.
   */
  public boolean isMarked(Medium medium) {
    return sameHolders(medium).stream().anyMatch(Medium::isRetained);
  }

  /**
   * Whether an inspector holds a card of that person: of the account, or one of that name in the
   * account's list.
   *
   * @param account who asks for a card
   * @param name whom the card is to be for
   */
  public boolean isMarked(String operator, UUID account, String name) {
    return entities
        .createQuery(
            "select m from Medium m where m.operator = :operator and m.holderName = :name"
                + " and (m.holder = :account or exists (select k from Keeper k"
                + " where k.medium = m and k.account = :account))",
            Medium.class)
        .setParameter("operator", operator)
        .setParameter("name", name)
        .setParameter("account", account)
        .getResultStream()
        .anyMatch(Medium::isRetained);
  }

  /** An operator's blocked media, by serial. */
  public List<BlockedSerial> blocked(String operator) {
    return entities
        .createQuery(
            "select new org.citycabinet.ticketing.medium.BlockedSerial(m.issueSerial, m.chipUid)"
                + " from Medium m where m.operator = :operator and m.blockReason is not null"
                + " order by m.issueSerial",
            BlockedSerial.class)
        .setParameter("operator", operator)
        .getResultList();
  }

  /** The highest serial that the operator has issued; -1 where it has issued none. */
  public long highestSerial(String operator) {
    var counter = entities.find(IssueCounter.class, operator);
    return counter == null ? -1 : counter.next() - 1;
  }
}
