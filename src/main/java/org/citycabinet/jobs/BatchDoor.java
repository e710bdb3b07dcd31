package org.citycabinet.jobs;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Properties;

/**
 * Where runs enter the batch runtime. A run's thread begins with what the server has noted about
 * the thread that asks for it; so each call here notes anew that transactions may be begun, and
 * nothing comes between (see {@link BatchArtifact}).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class BatchDoor {

  /** Begins a run; says by which number the runtime knows it. */
  long start(String definition, Properties properties) {
    return operator().start(definition, properties);
  }

  /** Begins a run where an earlier one stopped. */
  long restart(long execution, Properties properties) {
    return operator().restart(execution, properties);
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
