package org.citycabinet.utility.metering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.imports.Answers;
import org.citycabinet.utility.imports.Column;
import org.citycabinet.utility.imports.Effect;
import org.citycabinet.utility.imports.Entry;
import org.citycabinet.utility.imports.ImportKind;
import org.citycabinet.utility.imports.Importer;
import org.citycabinet.utility.imports.Layout;
import org.citycabinet.utility.imports.Result;
import org.citycabinet.utility.imports.Row;
import org.citycabinet.utility.imports.Spelling;
import org.citycabinet.utility.imports.Task;
import org.citycabinet.utility.premises.Contracts;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.words.Refused;

/** Files of meters (LUD-15). A meter that is known may be verified anew; its face never changes. */
@ApplicationScoped
class MetersImport implements Importer {
  private static final Layout LAYOUT =
      Layout.ofRows(
          Column.needed("number", "8812043"),
          Column.needed("service", "cold_water"),
          Column.needed("contract", "004512"),
          Column.needed("location", "kitchen"),
          Column.free("unit", "cubic_metre"),
          Column.needed("digits", "5"),
          Column.needed("decimals", "3"),
          Column.free("registers", "1"),
          Column.free("multiplier", "1"),
          Column.needed("installed", "2024-05-01"),
          Column.free("verified_until", "2028-05-01"));
  private static final BigDecimal LEAST_MULTIPLIER = new BigDecimal("0.0001");

  @PersistenceContext EntityManager entities;
  @Inject Meters meters;
  @Inject Contracts contracts;

  /** A meter as a row tells it. */
  private record Wanted(
      String contract, Meter.Face face, LocalDate installedOn, Optional<LocalDate> verifiedUntil) {}

  @Override
  public ImportKind kind() {
    return ImportKind.METERS;
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public List<Result> take(Task task, List<Entry> entries) {
    var answers = new Answers(entries);
    Map<Integer, Wanted> wanted = answers.read(entry -> wanted(entry.head()));
    var numbers = wanted.values().stream().map(each -> each.face().number()).distinct().toList();
    var known = new HashMap<>(meters.byNumber(task.operator(), numbers));
    var places =
        contracts.inForce(
            task.operator(), wanted.values().stream().map(Wanted::contract).distinct().toList());
    wanted.forEach(
        (at, each) -> {
          var place = Optional.ofNullable(places.get(Spelling.plain(each.contract())));
          if (place.isEmpty()) {
            answers.refuse(at, Refused.field("contract", "premises.enrol.contract"));
          } else {
            take(at, each, place.get(), known, answers);
          }
        });
    return answers.all();
  }

  private static Wanted wanted(Row row) {
    var service = row.word("service", List.of(ServiceKind.values()));
    var unit =
        row.plain("unit").isEmpty()
            ? service.usualUnit()
            : row.word("unit", List.of(MeterUnit.values()));
    var dial =
        new Dial(
            row.whole("digits", 1, Dial.MOST_DIGITS),
            row.whole("decimals", 0, Dial.MOST_DECIMALS),
            multiplier(row));
    var face =
        new Meter.Face(
            service,
            row.word("location", List.of(MeterLocation.values())),
            row.text("number", 30),
            unit,
            row.whole("registers", 1, Meter.Face.MOST_REGISTERS, 1),
            dial);
    var installed = row.day("installed");
    var verified = row.freeDay("verified_until");
    if (verified.filter(installed::isAfter).isPresent()) {
      throw row.wrong("verified_until", "metering.import.verified");
    }
    return new Wanted(row.text("contract", 20), face, installed, verified);
  }

  private static BigDecimal multiplier(Row row) {
    if (row.plain("multiplier").isEmpty()) {
      return BigDecimal.ONE;
    }
    var number = row.decimal("multiplier", 5, 4);
    if (number.compareTo(LEAST_MULTIPLIER) < 0) {
      throw row.wrong("multiplier", "metering.import.multiplier");
    }
    return number;
  }

  private void take(
      int at, Wanted wanted, Place place, Map<Meters.Key, Meter> known, Answers answers) {
    var key = Meters.Key.of(wanted.face().kind(), wanted.face().number());
    var there = known.get(key);
    if (there == null) {
      var fresh = make(wanted, place);
      entities.persist(fresh);
      known.put(key, fresh);
      answers.answer(at, Effect.MADE);
    } else if (!there.isOf(place.premise(), wanted.face())) {
      answers.refuse(at, Refused.field("number", "metering.import.other"));
    } else {
      boolean isNew = wanted.verifiedUntil().map(there::verifyUntil).orElse(false);
      answers.answer(at, isNew ? Effect.CHANGED : Effect.SAME);
    }
  }

  private Meter make(Wanted wanted, Place place) {
    var meter =
        new Meter(
            Ids.next(),
            place.operator(),
            place.premise(),
            wanted.face(),
            wanted.installedOn(),
            wanted.verifiedUntil().orElse(null));
    if (wanted.verifiedUntil().isEmpty()) {
      meters
          .validity(meter)
          .flatMap(validity -> validity.end(wanted.installedOn()))
          .ifPresent(meter::verifyUntil);
    }
    return meter;
  }
}
