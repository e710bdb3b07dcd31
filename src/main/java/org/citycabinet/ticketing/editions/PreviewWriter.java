package org.citycabinet.ticketing.editions;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.jobs.JobRuns;

/** Takes steps of previews. One that cannot be gone on with ends, and holds up no other. */
@Named("previewWriter")
@BatchArtifact
public class PreviewWriter extends AbstractItemWriter {
  private static final Logger LOG = Logger.getLogger(PreviewWriter.class.getName());

  @Inject @BatchProperty String run;
  @Inject PreviewSteps steps;
  @Inject JobRuns runs;

  private long done;

  @Override
  public void writeItems(List<Object> items) {
    for (Object each : items) {
      step((UUID) each);
      done++;
    }
    runs.done(UUID.fromString(run), done);
  }

  private void step(UUID preview) {
    try {
      steps.step(preview);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "preview " + preview, e);
      steps.fail(preview);
    }
  }
}
