package org.citycabinet.ticketing.validation;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What JMH repeats. */
@State(Scope.Thread)
public class EngineLoops {
  static final int TAPS = 10;

  private final List<Reader> day = Reader.day();
  private final Reader again = Reader.again();

  /** A day's taps. */
  @Benchmark
  @OperationsPerInvocation(TAPS)
  public void day(Blackhole hole) {
    for (int tap = 0; tap < TAPS; tap++) {
      hole.consume(day.get(tap).decide());
    }
  }

  /** A second tap in the same vehicle. */
  @Benchmark
  public Object again() {
    return again.decide();
  }
}
