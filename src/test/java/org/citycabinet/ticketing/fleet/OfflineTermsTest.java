package org.citycabinet.ticketing.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.TermsExamples;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.OfflineCase;
import org.citycabinet.ticketing.fare.OfflineDecision;
import org.citycabinet.ticketing.fare.Rating;
import org.citycabinet.ticketing.fare.Ride;
import org.citycabinet.ticketing.fare.Transfer;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** What readers decide without the server, by each operator's terms. */
class OfflineTermsTest extends TermsExamples {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final long FARE = 90;
  private static final List<String> FLIP = List.of("YES", "NO");

  OfflineTermsTest() {
    super(
        "offline",
        Map.of(
            "clause",
            List.of("another"),
            "list",
            List.of("NONE", "DUE"),
            "ticket",
            FLIP,
            "wallet",
            FLIP,
            "credit",
            FLIP,
            "trust",
            FLIP,
            "trips",
            List.of("7"),
            "denied_for",
            List.of("PT1H")));
  }

  @Override
  protected List<String> decided(Scheme scheme, Example example) {
    var kind = MediumKind.valueOf(example.text("medium"));
    var rule =
        scheme
            .terms(new OfflineFamily())
            .decide(new OfflineFamily.Medium(ListAge.valueOf(example.text("list")), kind))
            .rule();
    var facts =
        new OfflineCase(
            kind,
            false,
            example.find("denied", text -> NOW.minus(Duration.parse(text))),
            example.find("ticket", text -> NOW.plus(Duration.parse(text))),
            example.find("balance", Money::euro),
            example.find("trips", Integer::valueOf).orElse(0),
            List.of(),
            new Mark(new UUID(0, 1), NOW, "101", null, fare(example), 0, null, null));
    var rating = new Rating(new Transfer(Duration.ZERO), Ride.WITHOUT_TURNS);
    var decision = OfflineDecision.decide(rule, rating, facts);
    return List.of(decision.clause(), decision.verdict().name());
  }

  private static long fare(Example example) {
    return example.find("balance", Money::euro).isPresent() ? FARE : 0;
  }

  @Override
  protected List<String> expected(Example example) {
    return texts(example, "clause", "decision");
  }
}
