package org.citycabinet.utility.notices;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.jobs.JobRuns;

/** Hands out a piece of a notice in the transaction of its chunk. */
@Named("dispatchWriter")
@BatchArtifact
public class DispatchWriter extends AbstractItemWriter {
  @Inject @BatchProperty String run;
  @Inject Dispatch dispatch;
  @Inject JobRuns runs;

  private long done;

  @Override
  public void open(Serializable checkpoint) {
    done = checkpoint == null ? 0 : (Long) checkpoint;
  }

  @Override
  public void writeItems(List<Object> notices) {
    notices.forEach(notice -> done += dispatch.next((UUID) notice));
    runs.done(UUID.fromString(run), done);
  }

  @Override
  public Serializable checkpointInfo() {
    return done;
  }
}
