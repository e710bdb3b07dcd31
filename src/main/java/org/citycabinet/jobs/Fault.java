package org.citycabinet.jobs;

import java.io.IOException;
import org.citycabinet.database.Causes;
import org.citycabinet.database.Outage;
import org.citycabinet.words.Refused;

/** Why a job failed, as far as a person can be told what to do about it. */
public enum Fault {
  /** The database was away or too busy. */
  DATABASE,
  /** A file could not be read or written. */
  FILE,
  /** A rule stood against it. */
  RULE,
  /** Something that only the log explains. */
  UNEXPECTED;

  static Fault of(Throwable error) {
    if (Outage.isBehind(error)) {
      return DATABASE;
    }
    if (Causes.find(error, IOException.class).isPresent()) {
      return FILE;
    }
    return Causes.find(error, Refused.class).isPresent() ? RULE : UNEXPECTED;
  }
}
