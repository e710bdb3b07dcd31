package org.citycabinet.utility.metering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.imports.Spelling;
import org.citycabinet.utility.premises.Buildings;
import org.citycabinet.utility.premises.Buildings.Dwelling;

/** Finds meters, what they showed, and the windows that hold for them; asks nobody's rights. */
@ApplicationScoped
@Transactional
public class Meters {

  /** A key that nothing has, for a list that must not be empty. */
  public static final UUID NOWHERE = new UUID(0, 0);

  private static final YearMonth BEGINNING = YearMonth.of(1900, 1);
  private static final Comparator<Meter> ORDER =
      Comparator.comparing((Meter meter) -> meter.face().kind())
          .thenComparing(meter -> meter.face().location())
          .thenComparing(meter -> meter.face().number());

  @PersistenceContext EntityManager entities;
  @Inject Buildings buildings;
  @Inject Operators operators;
  @Inject ReadingWindowFamily windows;
  @Inject EstimationFamily estimations;
  @Inject MeterValidityFamily validities;
  @Inject Clock clock;

  /** All that ever hung at those dwellings, cold water first. */
  public List<Meter> everAt(Collection<UUID> premises, String operator) {
    return entities
        .createQuery(
            "select m from Meter m where m.premise in :premises and m.operator = :operator",
            Meter.class)
        .setParameter("premises", premises.isEmpty() ? List.of(NOWHERE) : premises)
        .setParameter("operator", operator)
        .getResultStream()
        .sorted(ORDER)
        .toList();
  }

  /** One of the meters at those dwellings. */
  public Optional<Meter> one(UUID id, Collection<UUID> premises, LockModeType lock) {
    return entities
        .createQuery(
            "select m from Meter m where m.id = :id and m.premise in :premises", Meter.class)
        .setParameter("id", id)
        .setParameter("premises", premises.isEmpty() ? List.of(NOWHERE) : premises)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** What tells one of an operator's meters from the others. */
  public record Key(ServiceKind kind, String number) {

    /** The same key for spellings that are taken for the same. */
    public static Key of(ServiceKind kind, String number) {
      return new Key(kind, Spelling.plain(number));
    }

    static Key of(Meter meter) {
      return of(meter.face().kind(), meter.face().number());
    }
  }

  /** An operator's meters of those numbers. */
  Map<Key, Meter> byNumber(String operator, Collection<String> numbers) {
    return byNumber(operator, numbers, LockModeType.NONE);
  }

  /** The same, each locked until the transaction ends. */
  public Map<Key, Meter> lockedByNumber(String operator, Collection<String> numbers) {
    return byNumber(operator, numbers, LockModeType.PESSIMISTIC_WRITE);
  }

  /** In one order, so that two who lock the same do not wait for each other. */
  private Map<Key, Meter> byNumber(String operator, Collection<String> numbers, LockModeType lock) {
    return numbers.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select m from Meter m where m.operator = :operator and m.number in :numbers"
                    + " order by m.id",
                Meter.class)
            .setParameter("operator", operator)
            .setParameter("numbers", numbers)
            .setLockMode(lock)
            .getResultStream()
            .collect(Collectors.toMap(Key::of, meter -> meter));
  }

  /** What each of their registers showed, in their order: one question, however many they are. */
  public Map<MeterRegister, Log> logs(List<Meter> meters) {
    return logsSince(BEGINNING, meters);
  }

  /** What each of their registers showed for that month and later. */
  public Map<MeterRegister, Log> logsSince(YearMonth month, List<Meter> meters) {
    var readings =
        readings(month, meters).stream().collect(Collectors.groupingBy(Reading::register));
    var logs = new LinkedHashMap<MeterRegister, Log>();
    meters.stream()
        .flatMap(Meter::eachRegister)
        .forEach(
            each ->
                logs.put(
                    each, new Log(each.meter().dial(), readings.getOrDefault(each, List.of()))));
    return logs;
  }

  private List<Reading> readings(YearMonth since, List<Meter> meters) {
    if (meters.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select r from Reading r where r.meter in :meters and r.replacedAt is null"
                + " and r.forMonth >= :since order by r.forMonth",
            Reading.class)
        .setParameter("meters", meters)
        .setParameter("since", since.atDay(1))
        .getResultList();
  }

  /** The window that holds for each of them today. */
  public Map<Meter, ReadingWindow> windows(Collection<Meter> meters) {
    var homes = buildings.dwellings(meters.stream().map(Meter::premise).distinct().toList());
    return meters.stream()
        .distinct()
        .collect(Collectors.toMap(meter -> meter, meter -> window(meter, homes)));
  }

  private ReadingWindow window(Meter meter, Map<UUID, Dwelling> homes) {
    var house = homes.get(meter.premise()).houseAddress();
    return operators
        .scheme(meter.operator(), clock.instant())
        .terms(windows)
        .decide(new ReadingWindow.Case(meter.face().kind(), house));
  }

  /** The days away that were announced for their dwellings, by dwelling. */
  public Map<UUID, List<Away>> absences(Collection<Meter> meters) {
    if (meters.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select a from Absence a where a.premise in :premises and a.withdrawnAt is null",
            Absence.class)
        .setParameter("premises", meters.stream().map(Meter::premise).distinct().toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                Absence::premise, Collectors.mapping(Absence::away, Collectors.toList())));
  }

  /** What is settled where one of that kind is not read; empty where the operator says nothing. */
  public Optional<EstimationPolicy> estimation(Meter meter) {
    return operators
        .scheme(meter.operator(), clock.instant())
        .find(estimations)
        .map(policies -> policies.decide(meter.face().kind()));
  }

  /** How long each of them may hang; none of an operator that says nothing. */
  public Map<Meter, MeterValidity> validities(Collection<Meter> meters) {
    return meters.stream()
        .filter(meter -> validity(meter).isPresent())
        .collect(Collectors.toMap(meter -> meter, meter -> validity(meter).orElseThrow()));
  }

  /** How long it may hang; empty where its operator says nothing. */
  public Optional<MeterValidity> validity(Meter meter) {
    return operators
        .scheme(meter.operator(), clock.instant())
        .find(validities)
        .map(rows -> rows.decide(meter.face().kind()));
  }

  /** The operator's day. */
  public LocalDate today(String operator) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
  }
}
