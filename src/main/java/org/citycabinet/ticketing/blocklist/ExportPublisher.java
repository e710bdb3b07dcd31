package org.citycabinet.ticketing.blocklist;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.ticketing.fleet.SigningKeys;

/**
 * Last step: publishes the operator's artefact, all of it in one renaming, and forgets those that
 * nobody fetches any more.
 */
@Named("exportPublisher")
@BatchArtifact
public class ExportPublisher extends AbstractBatchlet {
  static final int KEPT_DAYS = 90;

  @Inject @BatchProperty String day;
  @Inject @BatchProperty String operator;
  @Inject ExportPlans plans;
  @Inject Artefacts artefacts;
  @Inject SigningKeys keys;

  @Override
  public String process() throws IOException {
    var date = LocalDate.parse(day);
    if (plans.isGrowing(date, operator)) {
      var sha256 = artefacts.publish(date, plans.of(date, operator), keys.signer());
      plans.published(date, operator, sha256);
    }
    artefacts.end(date, operator);
    forget(date.minusDays(KEPT_DAYS));
    return "published";
  }

  /** First the file: of one that is not known any more nobody would think. */
  private void forget(LocalDate until) throws IOException {
    for (var old : plans.until(until, operator)) {
      artefacts.forget(old, operator);
      plans.forget(old, operator);
    }
  }
}
