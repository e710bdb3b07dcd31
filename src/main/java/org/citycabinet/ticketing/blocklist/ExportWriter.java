package org.citycabinet.ticketing.blocklist;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.jobs.JobRuns;

/** Second step: writes the files. A file written a second time is the same. */
@Named("exportWriter")
@BatchArtifact
public class ExportWriter extends AbstractItemWriter {
  @Inject @BatchProperty String day;
  @Inject @BatchProperty String run;
  @Inject Blocklists blocklists;
  @Inject Artefacts artefacts;
  @Inject JobRuns runs;

  private Served list;
  private int written;

  @Override
  public void open(Serializable checkpoint) {
    written = checkpoint == null ? 0 : (Integer) checkpoint;
  }

  @Override
  public void writeItems(List<Object> items) throws IOException {
    for (var each : items) {
      write((ExportItem) each);
    }
    written += items.size();
    runs.done(UUID.fromString(run), written);
  }

  private void write(ExportItem item) throws IOException {
    if (list == null || !list.head().equals(item.head())) {
      list = blocklists.at(item.head());
    }
    var operator = item.head().operator();
    artefacts.write(LocalDate.parse(day), operator, item.fileName(), bytes(item));
  }

  private byte[] bytes(ExportItem item) {
    return item.isFull()
        ? list.by(item.by()).full()
        : blocklists.since(list, item.base()).orElseThrow().signed(item.by());
  }

  @Override
  public Serializable checkpointInfo() {
    return written;
  }
}
