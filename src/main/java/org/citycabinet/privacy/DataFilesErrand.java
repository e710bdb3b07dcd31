package org.citycabinet.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Errand;

/** Makes the files of personal data that were asked for, one transaction a file. */
@ApplicationScoped
class DataFilesErrand implements Errand {
  private static final int AT_ONCE = 20;

  @Inject DataFiles files;

  @Override
  public String name() {
    return "files of personal data";
  }

  @Override
  public boolean run() {
    for (int i = 0; i < AT_ONCE; i++) {
      if (!files.makeNext()) {
        return false;
      }
    }
    return true;
  }
}
