package org.citycabinet.device;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A bad line: requests are lost, answers are lost, both come late or twice, and now and then the
 * device goes off in the middle.
 */
final class Lossy implements Line {
  private static final int ALL = 100;
  private static final int LOST = 6;
  private static final int ANSWER_LOST = 12;
  private static final int TWICE = 18;
  private static final int LATE = 28;
  private static final int OFF = 30;
  private static final int LATEST_MILLIS = 30;

  private final Line plain;
  private final Random chance;
  private final FleetTally tally;

  Lossy(Line plain, Random chance, FleetTally tally) {
    this.plain = plain;
    this.chance = chance;
    this.tally = tally;
  }

  /** The device went off: nothing more was done. */
  static final class Off extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    int drawn = chance.nextInt(ALL);
    if (drawn < LOST) {
      tally.count("requests lost");
      throw new IOException("lost on the way");
    }
    // An assertion is good for one token only: who sends it twice is refused.
    if (drawn >= ANSWER_LOST && drawn < TWICE && !request.uri().getPath().endsWith("/token")) {
      tally.count("requests sent twice");
      plain.send(request);
    }
    if (drawn >= TWICE && drawn < LATE) {
      LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(LATEST_MILLIS)).toNanos());
    }
    var answer = plain.send(request);
    if (drawn >= LOST && drawn < ANSWER_LOST) {
      tally.count("answers lost");
      throw new IOException("the answer was lost");
    }
    if (drawn >= LATE && drawn < OFF) {
      tally.count("crashes");
      throw new Off();
    }
    return answer;
  }
}
