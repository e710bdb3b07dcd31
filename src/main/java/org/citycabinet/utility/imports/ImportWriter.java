package org.citycabinet.utility.imports;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.jobs.JobRuns;

/** Takes the portions that were read. */
@Named("importWriter")
@BatchArtifact
public class ImportWriter extends AbstractItemWriter {
  @Inject @BatchProperty String run;
  @Inject Taker taker;
  @Inject JobRuns runs;

  private long done;

  @Override
  public void writeItems(List<Object> items) {
    for (var each : items) {
      var portion = (Portion) each;
      taker.take(portion);
      done += portion.entries().size();
    }
    runs.done(UUID.fromString(run), done);
  }
}
