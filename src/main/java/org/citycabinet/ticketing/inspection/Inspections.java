package org.citycabinet.ticketing.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.validation.Checks;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Checks of passengers; asks nobody who they are. */
@ApplicationScoped
@Transactional
@Retried
public class Inspections {
  private static final SurchargeFamily SURCHARGES = new SurchargeFamily();

  @PersistenceContext EntityManager entities;
  @Inject Carriers carriers;
  @Inject Judge judge;
  @Inject Checks checks;
  @Inject Operators operators;
  @Inject Clock clock;

  /**
   * What was found.
   *
   * @param isNew whether it was looked at now, and not before under the same name
   */
  record Looked(Inspection inspection, boolean isNew) {}

  /**
   * What somebody without right pays.
   *
   * @param amount more than 0
   */
  public record Due(String clause, SurchargeMeans.When when, Money amount) {}

  /**
   * Checks what a passenger shows; what was asked before under the same name is not looked at
   * again.
   *
   * @throws Refused where the name was another check's, or the time is too far from ours
   */
  Looked inspect(String operator, Asked asked) {
    var before = find(asked.source(), asked.eventId());
    if (before.isPresent()) {
      return new Looked(same(before.get(), asked), false);
    }
    checks.mustBeTimely(asked.place().at());
    var shown = asked.media().stream().map(each -> carriers.read(operator, each)).toList();
    var verdicts = judge.judge(operator, shown, asked.place());
    var lines = new Lines(operators.scheme(operator, asked.place().at()).operator());
    var inspection = new Inspection(operator, asked, verdicts, lines, clock.instant());
    entities.persist(inspection);
    entities.flush();
    return new Looked(inspection, true);
  }

  private static Inspection same(Inspection inspection, Asked asked) {
    if (!inspection.isSame(asked)) {
      throw Refused.mismatch("inspection.conflict");
    }
    inspection.findings();
    return inspection;
  }

  private Optional<Inspection> find(UUID source, String eventId) {
    return entities
        .createQuery(
            "select i from Inspection i where i.source = :source and i.eventId = :event",
            Inspection.class)
        .setParameter("source", source)
        .setParameter("event", eventId)
        .getResultStream()
        .findFirst();
  }

  /**
   * A check that the same source asked for.
   *
   * @throws Refused where it asked for none such
   */
  Inspection one(UUID source, UUID id) {
    return entities
        .createQuery(
            "select distinct i from Inspection i join fetch i.findings"
                + " where i.id = :id and i.source = :source",
            Inspection.class)
        .setParameter("id", id)
        .setParameter("source", source)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("platform.error.missing"));
  }

  /** Whether what is known by now says that the ride of that finding was authorised. */
  public boolean isAuthorised(Finding finding) {
    var inspection = finding.inspection();
    var scheme = operators.scheme(inspection.operator(), inspection.inspectedAt());
    var shown = carriers.read(inspection.operator(), finding.shown());
    return judge.judge(scheme, shown, inspection.place()).state().isGood();
  }

  /** What is due for a finding, on the spot first; nothing where the terms ask for nothing. */
  public List<Due> dues(Finding finding) {
    var inspection = finding.inspection();
    return finding
        .fault()
        .flatMap(
            fault ->
                operators
                    .scheme(inspection.operator(), inspection.inspectedAt())
                    .find(SURCHARGES)
                    .map(rows -> rows.decide(fault)))
        .map(Inspections::dues)
        .orElse(List.of());
  }

  private static List<Due> dues(SurchargeTerms row) {
    return List.of(
        new Due(row.clause(), SurchargeMeans.When.ON_THE_SPOT, row.onTheSpot()),
        new Due(row.clause(), SurchargeMeans.When.BY_INVOICE, row.byInvoice()));
  }
}
