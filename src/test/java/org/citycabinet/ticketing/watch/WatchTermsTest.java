package org.citycabinet.ticketing.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.TermsExamples;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.fleet.Degraded;

class WatchTermsTest extends TermsExamples {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  WatchTermsTest() {
    super(
        "watch",
        Map.of(
            "silent_after", List.of("PT1M"),
            "list_behind", List.of("PT1S"),
            "clock_off", List.of("PT1S"),
            "gap_open", List.of("PT1M"),
            "taps_waiting", List.of("1"),
            "served_within", List.of("PT1M")));
  }

  @Override
  protected List<String> decided(Scheme scheme, Example example) {
    var terms = scheme.terms(new WatchFamily());
    var heardAt = ago(example, "heard");
    var health =
        new Health(
            heardAt,
            ago(example, "behind"),
            1,
            null,
            example.find("clock", text -> Duration.parse(text).toMillis()).orElse(null),
            ago(example, "gap"),
            1,
            0,
            null,
            example.find("waiting", Integer::valueOf).orElse(null),
            example
                .find("degraded", text -> NOW.minus(Duration.parse(text)))
                .map(until -> new Degraded(ListAge.DUE, until, until, 1, 0))
                .orElse(null));
    var alarms =
        health.alarms(terms, NOW).stream()
            .map(raised -> raised.alarm().name())
            .collect(Collectors.joining(" "));
    return List.of(alarms, Health.serves(heardAt, terms, NOW) ? "YES" : "NO");
  }

  private static Instant ago(Example example, String column) {
    return example.find(column, text -> NOW.minus(Duration.parse(text))).orElse(null);
  }

  @Override
  protected List<String> expected(Example example) {
    return texts(example, "alarms", "in_service");
  }
}
