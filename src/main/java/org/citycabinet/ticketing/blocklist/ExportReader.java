package org.citycabinet.ticketing.blocklist;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.jobs.JobRuns;

/** Second step: which files there are to write, in an order that a restart finds again. */
@Named("exportReader")
@BatchArtifact
public class ExportReader extends AbstractItemReader {
  @Inject @BatchProperty String day;
  @Inject @BatchProperty String operator;
  @Inject @BatchProperty String run;
  @Inject ExportPlans plans;
  @Inject JobRuns runs;

  private List<ExportItem> items;
  private int next;

  @Override
  public void open(Serializable checkpoint) {
    items = ExportItem.of(plans.of(LocalDate.parse(day), operator));
    runs.total(UUID.fromString(run), items.size());
    next = checkpoint == null ? 0 : (Integer) checkpoint;
  }

  @Override
  public Object readItem() {
    return next < items.size() ? items.get(next++) : null;
  }

  @Override
  public Serializable checkpointInfo() {
    return next;
  }
}
