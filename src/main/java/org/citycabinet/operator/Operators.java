package org.citycabinet.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.citycabinet.words.Refused;

/** The service companies, and which edition of their terms was in force when. */
@ApplicationScoped
@Transactional
public class Operators {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Editions never change, so what was read once stays right. */
  private final Map<UUID, Scheme> read = new ConcurrentHashMap<>();

  /**
   * A page asks for its operators from many sides; an edition that another node imported is seen
   * within seconds.
   */
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Map<String, Known> editions = new ConcurrentHashMap<>();

  private record Known(List<UUID> newestFirst, long askedNanos) {}

  /** The operators that are served now, by their code. */
  public List<Operator> all() {
    return entities
        .createQuery("select distinct e.operator from Edition e order by e.operator", String.class)
        .getResultStream()
        .flatMap(code -> find(code, clock.instant()).stream())
        .map(Scheme::operator)
        .toList();
  }

  /**
   * The operator of that code, as it is now.
   *
   * @throws Refused as missing, where there is none
   */
  public Operator operator(String code) {
    return scheme(code, clock.instant()).operator();
  }

  /**
   * The terms of an operator that were in force at that time; of two editions for the same day the
   * one imported later.
   *
   * @throws Refused as missing, where there is no such operator or with a rule, where it had no
   *     terms yet
   */
  public Scheme scheme(String code, Instant at) {
    return find(code, at).orElseThrow(() -> none(code));
  }

  /**
   * The terms of that edition.
   *
   * @throws Refused as missing, where there is none
   */
  public Scheme scheme(UUID edition) {
    return read.computeIfAbsent(edition, this::read);
  }

  /**
   * All editions of an operator's terms that are published, the newest first: those to come, the
   * one in force, those before. Of two for the same day only the one imported later counts.
   *
   * @throws Refused as missing, where there is no such operator
   */
  public List<Scheme> published(String code) {
    Map<LocalDate, Scheme> byDay = new LinkedHashMap<>();
    editions(code).stream()
        .map(this::scheme)
        .forEach(scheme -> byDay.putIfAbsent(scheme.inForceOn(), scheme));
    if (byDay.isEmpty()) {
      throw none(code);
    }
    return List.copyOf(byDay.values());
  }

  private Optional<Scheme> find(String code, Instant at) {
    return editions(code).stream()
        .map(this::scheme)
        .filter(scheme -> !at.isBefore(scheme.inForceAt()))
        .findFirst();
  }

  private List<UUID> editions(String code) {
    Known known = editions.get(code);
    if (known == null || System.nanoTime() - known.askedNanos() > FRESH_NANOS) {
      known = new Known(ask(code), System.nanoTime());
      keep(code, known);
    }
    return known.newestFirst();
  }

  /** Codes come from addresses that anybody types: what has no editions is not kept. */
  private void keep(String code, Known known) {
    if (!known.newestFirst().isEmpty()) {
      editions.put(code, known);
    }
  }

  /** Whose editions are kept in memory. */
  Set<String> kept() {
    return Set.copyOf(editions.keySet());
  }

  private List<UUID> ask(String code) {
    return entities
        .createQuery(
            "select e.id from Edition e where e.operator = :code and e.withdrawnAt is null"
                + " order by e.inForceOn desc, e.importedAt desc",
            UUID.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** Another edition has come. */
  void forget() {
    editions.clear();
  }

  private Refused none(String code) {
    var editions =
        entities
            .createQuery("select count(e) from Edition e where e.operator = :code", Long.class)
            .setParameter("code", code)
            .getSingleResult();
    return editions == 0
        ? Refused.missing("operator.unknown", code)
        : Refused.rule("operator.terms.notYet");
  }

  private Scheme read(UUID id) {
    return Optional.ofNullable(entities.find(Edition.class, id))
        .map(Edition::scheme)
        .orElseThrow(() -> Refused.missing("operator.edition.unknown", id));
  }
}
