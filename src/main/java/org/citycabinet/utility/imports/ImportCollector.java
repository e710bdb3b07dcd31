package org.citycabinet.utility.imports;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.language.Languages;
import org.citycabinet.utility.imports.ImportFolder.Found;
import org.citycabinet.words.Refused;

/**
 * First step: puts the files of the folder in line. One that is stored and not moved because the
 * node died comes again; then all its entries are as before.
 */
@Named("importCollector")
@BatchArtifact
public class ImportCollector extends AbstractBatchlet {
  @Inject ImportFolder folder;
  @Inject Arrivals arrivals;

  @Override
  public String process() throws IOException {
    for (var file : folder.files()) {
      collect(file);
    }
    arrivals.sweep();
    return "collected";
  }

  private void collect(Found file) throws IOException {
    var task = new Task(file.operator().code(), "folder", null, language(file));
    try (var content = Files.newInputStream(file.path())) {
      var arrived = arrivals.arrive(task, file.kind(), file.name(), content, false);
      folder.move(file, "taken", arrived.getId());
    } catch (Refused e) {
      var refused = arrivals.refuse(task, file.kind(), file.name(), e);
      folder.move(file, "refused", refused.getId());
    }
  }

  private static Locale language(Found file) {
    return Languages.of(file.operator().languages().get(0));
  }
}
