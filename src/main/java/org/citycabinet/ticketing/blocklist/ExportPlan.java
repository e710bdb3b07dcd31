package org.citycabinet.ticketing.blocklist;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import org.citycabinet.jobs.BatchArtifact;

/** First step of the export: fixes the version of the operator's list. */
@Named("exportPlan")
@BatchArtifact
public class ExportPlan extends AbstractBatchlet {
  @Inject @BatchProperty String day;
  @Inject @BatchProperty String operator;
  @Inject Blocklists blocklists;
  @Inject ExportPlans plans;
  @Inject Artefacts artefacts;
  @Inject Publisher publisher;

  @Override
  public String process() throws IOException {
    var date = LocalDate.parse(day);
    var head = blocklists.current(operator).head();
    artefacts.begin(date, operator);
    plans.fix(date, head);
    publisher.forget(head);
    return "planned";
  }
}
