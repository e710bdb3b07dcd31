package org.citycabinet.jobs;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Asks at once, by a timer of the server like those of the product, which connections are used. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimedDeed {
  private static final BlockingQueue<TwoWays.Connections> SEEN = new LinkedBlockingQueue<>();

  @Resource TimerService timers;
  @Inject Turn turn;
  @Inject TwoWays ways;

  /** Lets the timer run. */
  public void begin() {
    timers.createSingleActionTimer(0, new TimerConfig(null, false));
  }

  @Timeout
  void run(Timer timer) {
    turn.take("test", () -> SEEN.add(ways.connections()));
  }

  static TwoWays.Connections seen() throws InterruptedException {
    return SEEN.poll(20, TimeUnit.SECONDS);
  }
}
