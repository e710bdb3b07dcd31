package org.citycabinet.nightly;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.jobs.JobRuns;

/** Does the portions that were read, and notes how many items are done. */
@Named("nightlyWriter")
@BatchArtifact
public class NightlyWriter extends AbstractItemWriter {
  @Inject @BatchProperty String run;
  @Inject JobRuns runs;

  private long done;

  @Override
  public void open(Serializable checkpoint) {
    done = checkpoint == null ? 0 : (Long) checkpoint;
  }

  @Override
  public void writeItems(List<Object> portions) {
    for (var each : portions) {
      var portion = (Portion) each;
      portion.carryOut();
      done += portion.items().size();
    }
    runs.done(UUID.fromString(run), done);
  }

  @Override
  public Serializable checkpointInfo() {
    return done;
  }
}
