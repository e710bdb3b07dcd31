package org.citycabinet.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.citycabinet.jobs.Job;
import org.citycabinet.operator.Operator;
import org.citycabinet.words.Refused;

/** The jobs that features have for the night. */
@ApplicationScoped
class NightlyTasks {
  @Inject @Any Instance<NightlyTask> tasks;

  /** What is to be done for an operator, in the order of the words. */
  List<NightlyTask> of(Operator operator) {
    return tasks.stream()
        .filter(task -> task.isFor(operator))
        .sorted(Comparator.comparing(NightlyTask::job))
        .toList();
  }

  /**
   * One of them.
   *
   * @param word the job's name in the history
   * @throws Refused as missing, where the operator has none such
   */
  NightlyTask one(Operator operator, String word) {
    return NightlyJob.of(word).stream()
        .flatMap(job -> of(operator).stream().filter(task -> task.job() == job))
        .findFirst()
        .orElseThrow(() -> Refused.missing("nightly.missing"));
  }

  /** It as the history knows it. */
  static Job job(NightlyTask task, Operator operator) {
    return new Job(task.job().word(), operator.code(), task.definition());
  }
}
