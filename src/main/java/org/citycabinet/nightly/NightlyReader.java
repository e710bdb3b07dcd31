package org.citycabinet.nightly;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.operator.Operators;

/** What is to be done in a night, portion by portion; how far it is, is the last item's name. */
@Named("nightlyReader")
@BatchArtifact
public class NightlyReader extends AbstractItemReader {
  /** At most so many items are done, or done again, at once. */
  private static final int PORTION = 1_000;

  @Inject @BatchProperty String job;
  @Inject @BatchProperty String operator;
  @Inject @BatchProperty String day;
  @Inject @BatchProperty String run;
  @Inject Operators operators;
  @Inject NightlyTasks tasks;
  @Inject JobRuns runs;

  private final Deque<String> ahead = new ArrayDeque<>();
  private NightlyWork work;
  private Night night;
  private String last = "";

  @Override
  public void open(Serializable checkpoint) {
    night = new Night(operators.operator(operator), LocalDate.parse(day));
    work = (NightlyWork) tasks.one(night.operator(), job);
    if (checkpoint == null) {
      runs.total(UUID.fromString(run), work.count(night));
    } else {
      last = (String) checkpoint;
    }
  }

  @Override
  public Object readItem() {
    if (ahead.isEmpty()) {
      ahead.addAll(work.after(night, last));
    }
    var items = portion();
    if (items.isEmpty()) {
      return null;
    }
    last = items.get(items.size() - 1);
    return new Portion(work, night, items);
  }

  private List<String> portion() {
    var items = new ArrayList<String>();
    while (items.size() < PORTION && !ahead.isEmpty()) {
      items.add(ahead.poll());
    }
    return items;
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
