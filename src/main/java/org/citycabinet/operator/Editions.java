package org.citycabinet.operator;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.citycabinet.platform.Settings;
import org.citycabinet.platform.Started;
import org.citycabinet.words.Refused;

/**
 * Takes editions into the database. A folder whose content is there already changes nothing; one
 * that is broken stops the start, because deciding by half a table is worse than not deciding.
 */
@ApplicationScoped
@Transactional
public class Editions {
  /**
   * Nodes ask for new editions every few seconds; so long before a day begins, all of them know
   * what will be in force on it.
   */
  private static final Duration SPREAD = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger(Editions.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Settings settings;
  @Inject Operators operators;
  @Inject @Any Instance<Family<?>> families;

  void begin(@Observes @Priority(10) Started event) {
    Folder.readAll(builtIn()).forEach(folder -> take(folder, Origin.BUILT_IN));
    settings.find("CABINET_OPERATORS").map(Path::of).map(Folder::readAll).stream()
        .flatMap(List::stream)
        .forEach(folder -> take(folder, Origin.FOLDER));
    unreadable().forEach(broken -> LOG.severe("kept terms cannot be read: " + broken.getMessage()));
  }

  /**
   * Takes an edition out of a folder. Where two administrators have withdrawn the very same, it
   * stays so; where they have put another one in force on that day, theirs stays in force. Neither
   * is a reason for all other operators to stand still.
   *
   * @throws BrokenTerms where a table cannot be read
   */
  void take(Folder folder, Origin origin) {
    check(folder);
    var known = known(folder);
    if (known.isPresent()) {
      known.get().liesIn(origin);
    } else if (isEdited(folder)) {
      LOG.severe(
          "the folder %s/%s is left out: an edition edited in the portal is in force from that day"
              .formatted(folder.operator(), folder.inForceOn()));
    } else {
      add(folder, origin);
    }
  }

  /** Who edited an edition for that day does not know of the folder, nor its author of them. */
  private boolean isEdited(Folder folder) {
    return newest(folder.operator())
        .getResultStream()
        .filter(edition -> edition.origin() == Origin.PORTAL)
        .anyMatch(edition -> edition.inForceOn().equals(folder.inForceOn()));
  }

  /** What cannot be read any more of the editions that are published: what they lack is told. */
  List<BrokenTerms> unreadable() {
    return entities
        .createQuery("select e from Edition e where e.withdrawnAt is null", Edition.class)
        .getResultStream()
        .flatMap(edition -> unreadable(edition).stream())
        .toList();
  }

  private List<BrokenTerms> unreadable(Edition edition) {
    List<BrokenTerms> all = new ArrayList<>();
    var folder = edition.folder();
    for (var family : families) {
      try {
        folder.findKept(family.name()).ifPresent(family::read);
      } catch (BrokenTerms e) {
        all.add(e);
      }
    }
    return all;
  }

  /**
   * Reads all tables of a folder as they are read at the start.
   *
   * @throws BrokenTerms where one cannot be read, or nobody reads it
   */
  public void check(Folder folder) {
    folder.check(byName());
  }

  /** The names of all tables that an edition may have. */
  public Set<String> tables() {
    return byName().keySet();
  }

  /** The operator's editions that are published, the newest first (RIG-76). */
  public List<Published> of(String operator) {
    return newest(operator).getResultStream().map(Edition::published).toList();
  }

  /**
   * The first day on which another edition may come into force: one that is not over or begun, and
   * later than every edition's that is published.
   */
  public LocalDate firstFreeDay(String operator) {
    return after(newest(operator).getResultStream(), soon(operators.operator(operator).zone()));
  }

  /**
   * The same for an edition that may state another time zone: its day has not begun in either.
   *
   * @throws BrokenTerms where it does not say what operator it is for
   */
  public LocalDate firstFreeDay(Folder folder) {
    return after(newest(folder.operator()).getResultStream(), soon(folder));
  }

  private LocalDate soon(Folder folder) {
    var here = soon(operators.operator(folder.operator()).zone());
    var there = soon(new Scheme(new UUID(0, 0), folder).operator().zone());
    return here.isBefore(there) ? there : here;
  }

  private LocalDate soon(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant().plus(SPREAD), zone).plusDays(1);
  }

  private static LocalDate after(Stream<Edition> newest, LocalDate soon) {
    return newest
        .map(edition -> edition.inForceOn().plusDays(1))
        .filter(soon::isBefore)
        .findFirst()
        .orElse(soon);
  }

  /**
   * Publishes an edition that was edited in the portal. Every node knows of it within seconds; it
   * decides from its day on.
   *
   * @return the edition's identifier
   * @throws BrokenTerms where a table cannot be read
   * @throws Refused with a rule, where its day is not free (any more)
   */
  public UUID publish(Folder folder) {
    check(folder);
    // Of two who publish at once the second one sees what the first one did.
    var newest =
        newest(folder.operator()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    var free = after(newest.stream(), soon(folder));
    if (folder.inForceOn().isBefore(free)) {
      throw Refused.rule("operator.edition.day", free);
    }
    return add(folder, Origin.PORTAL).id();
  }

  /**
   * Takes an edition back that was edited in the portal and has not come into force.
   *
   * @throws Refused with a rule, where its day is there, or so near that not every node would hear
   *     of it in time; as missing, where there is none such
   */
  public void withdraw(UUID id) {
    var edition =
        Optional.ofNullable(entities.find(Edition.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(found -> found.origin() == Origin.PORTAL && !found.isWithdrawn())
            .orElseThrow(() -> Refused.missing("operator.edition.unknown", id));
    if (!isToCome(edition.scheme())) {
      throw Refused.rule("operator.edition.begun");
    }
    edition.withdraw(clock.instant());
    entities.flush();
    operators.forget();
  }

  /** Whether its day is to come, in its own time zone, and every node will hear of it in time. */
  public boolean isToCome(Scheme scheme) {
    return clock.instant().plus(SPREAD).isBefore(scheme.inForceAt());
  }

  private Edition add(Folder folder, Origin origin) {
    var edition = known(folder).orElseGet(() -> new Edition(folder, origin, clock.instant()));
    edition.comeAgain(origin, clock.instant());
    entities.persist(edition);
    entities.flush();
    operators.forget();
    LOG.info("terms of " + folder.operator() + " from " + folder.inForceOn() + " are imported");
    return edition;
  }

  private Optional<Edition> known(Folder folder) {
    return entities
        .createQuery(
            "select e from Edition e where e.operator = :operator and e.inForceOn = :day"
                + " and e.sha256 = :hash",
            Edition.class)
        .setParameter("operator", folder.operator())
        .setParameter("day", folder.inForceOn())
        .setParameter("hash", folder.hash())
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<Edition> newest(String operator) {
    return entities
        .createQuery(
            "select e from Edition e where e.operator = :operator and e.withdrawnAt is null"
                + " order by e.inForceOn desc, e.importedAt desc",
            Edition.class)
        .setParameter("operator", operator);
  }

  private Map<String, Family<?>> byName() {
    Map<String, Family<?>> byName = new TreeMap<>();
    families.forEach(family -> byName.put(family.name(), family));
    return byName;
  }

  private static Path builtIn() {
    return Path.of(URI.create(Editions.class.getResource("/operators").toString()));
  }
}
