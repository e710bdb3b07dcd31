package org.citycabinet.ticketing.blocklist;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Second step: which files there are to write, in an order that a restart finds again. */
@Named("exportReader")
@Dependent
public class ExportReader extends AbstractItemReader {
  @Inject @BatchProperty String day;
  @Inject ExportPlans plans;

  private List<ExportItem> items;
  private int next;

  @Override
  public void open(Serializable checkpoint) {
    items =
        plans.of(LocalDate.parse(day)).stream()
            .flatMap(head -> ExportItem.of(head).stream())
            .toList();
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
