package org.citycabinet.utility.notices;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.citycabinet.jobs.BatchArtifact;

/** Which notice the next piece is of; how far each is stands with it, so there is no checkpoint. */
@Named("dispatchReader")
@BatchArtifact
public class DispatchReader extends AbstractItemReader {
  @Inject Dispatch dispatch;

  @Override
  public Object readItem() {
    return dispatch.due().stream().findFirst().orElse(null);
  }
}
