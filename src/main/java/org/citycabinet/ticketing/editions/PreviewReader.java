package org.citycabinet.ticketing.editions;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.citycabinet.jobs.BatchArtifact;

/**
 * Names the preview to be gone on with, as long as there is one. How far it is stands in its own
 * row: the batch runtime's checkpoint has nothing to add.
 */
@Named("previewReader")
@BatchArtifact
public class PreviewReader extends AbstractItemReader {
  @Inject PreviewSteps steps;

  @Override
  public Object readItem() {
    return steps.next().orElse(null);
  }
}
