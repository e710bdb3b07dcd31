package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How fast taps are decided on one thread, and what a second tap leaves to collect. */
class EngineBench {
  private static Collection<RunResult> results;

  @BeforeAll
  static void run() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(EngineLoops.class.getName())
            .threads(1)
            .forks(2)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(2))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .build();
    results = new Runner(options).run();
  }

  @Test
  void decisions() throws IOException {
    var perSecond = Math.round(result("day").getPrimaryResult().getScore());
    Table.reach("engine", "taps decided on one thread", 2_000_000, perSecond, "a second");
  }

  @Test
  void secondTaps() throws IOException {
    var bytes = result("again").getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    Table.indicate("engine repeat", "allocated by a second tap", 64, Math.round(bytes), "bytes");
  }

  private static RunResult result(String loop) {
    var named =
        results.stream()
            .collect(
                Collectors.toMap(
                    result -> result.getParams().getBenchmark().replaceFirst(".*\\.", ""),
                    result -> result));
    assertEquals(2, named.size());
    return named.get(loop);
  }
}
