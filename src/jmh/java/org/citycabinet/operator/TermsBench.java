package org.citycabinet.operator;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long the operators' terms take to load in a machine that has just begun. */
class TermsBench {
  private static final int MACHINES = 5;

  @Test
  void coldLoad() throws RunnerException, IOException {
    var options =
        new OptionsBuilder()
            .include(TermsLoops.class.getName())
            .mode(Mode.SingleShotTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .forks(MACHINES)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .build();
    var millis = new Runner(options).runSingle().getPrimaryResult().getScore();
    Table.indicate(
        "engine terms", "all operators' terms, loaded cold", 1_000, Math.round(millis), "ms");
  }
}
