package org.citycabinet.utility.imports;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.UUID;
import org.citycabinet.jobs.BatchArtifact;

/**
 * Reads portions of one waiting file after the other, each from where the last transaction about it
 * ended: the batch runtime's own checkpoint has nothing to add.
 */
@Named("importReader")
@BatchArtifact
public class ImportReader extends AbstractItemReader {
  private static final int PORTION = 250;

  @Inject Arrivals arrivals;

  private UUID file;
  private Entries entries;

  @Override
  public Object readItem() {
    if (entries == null && !begin()) {
      return null;
    }
    var portion = new ArrayList<Entry>(PORTION);
    while (portion.size() < PORTION && !entries.isOver()) {
      portion.add(entries.next());
    }
    var read = new Portion(file, portion, entries.line(), entries.isOver());
    if (read.isLast()) {
      close();
    }
    return read;
  }

  private boolean begin() {
    var next = arrivals.next();
    next.ifPresent(this::begin);
    return next.isPresent();
  }

  private void begin(Import next) {
    file = next.getId();
    entries = arrivals.entries(next);
    for (long done = next.getEntriesDone(); done > 0; done--) {
      entries.next();
    }
  }

  @Override
  public void close() {
    if (entries != null) {
      entries.close();
      entries = null;
    }
  }
}
