package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.citycabinet.HttpPerson;

/** What one node has served of the blocklist, as somebody saw who asked all the time. */
final class Served {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final HttpPerson device;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private volatile boolean ended;

  /**
   * Watches a node.
   *
   * @param device a caller at that node
   */
  Served(HttpPerson device) {
    this.device = device;
  }

  private record Answer(Instant askedAt, Instant seenAt, long version) {}

  /** Asks until it is ended; returns how often. */
  int watch() throws IOException, InterruptedException {
    while (!ended) {
      var askedAt = Instant.now();
      var answer = device.get("/api/v1/blocklist");
      assertEquals(200, answer.statusCode(), answer.body());
      var tag = answer.headers().firstValue("ETag").orElseThrow();
      long version = Long.parseLong(Browsing.found(tag, "\"v([0-9]+)-"));
      answers.add(new Answer(askedAt, Instant.now(), version));
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return answers.size();
  }

  void end() {
    ended = true;
  }

  /** The newest version that was seen; 0 where none was yet. */
  long newest() {
    return answers.stream().mapToLong(Answer::version).max().orElse(0);
  }

  /** When that version, or a newer one, was seen first. */
  Instant firstSeen(long version) {
    return answers.stream()
        .filter(answer -> answer.version() >= version)
        .findFirst()
        .map(Answer::seenAt)
        .orElseThrow();
  }

  /** Its versions that were older than what the other node had served so long before. */
  List<Long> olderThan(Served other, Duration before) {
    return answers.stream()
        .filter(answer -> answer.version() < other.newestBy(answer.askedAt().minus(before)))
        .map(Answer::version)
        .toList();
  }

  private long newestBy(Instant at) {
    return answers.stream()
        .filter(answer -> answer.seenAt().isBefore(at))
        .mapToLong(Answer::version)
        .max()
        .orElse(0);
  }
}
