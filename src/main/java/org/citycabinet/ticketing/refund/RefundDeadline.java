package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citycabinet.ticketing.fare.Deadline;

/**
 * By when a refund must be asked for.
 *
 * @param within how long after
 * @param event after what
 */
public record RefundDeadline(Period within, Event event) {

  /** What a deadline counts from. */
  public enum Event {
    /** The payment. */
    PURCHASE {
      @Override
      Optional<Instant> tooLateAt(RefundCase facts, Period within) {
        return Optional.of(after(facts.boughtAt(), within, facts));
      }
    },
    /** The blocking of the medium, where it is blocked (RIG-41). */
    BLOCKING {
      @Override
      Optional<Instant> tooLateAt(RefundCase facts, Period within) {
        return facts.takenAt().map(at -> after(at, within, facts));
      }
    },
    /** The last day of what was bought; no time after it means while it is valid. */
    EXPIRY {
      @Override
      Optional<Instant> tooLateAt(RefundCase facts, Period within) {
        return within.isZero()
            ? facts.end()
            : facts.end().map(end -> after(end.minusNanos(1), within, facts));
      }
    },
    /** The last day of the transition after a change of tariff. */
    TRANSITION {
      @Override
      Optional<Instant> tooLateAt(RefundCase facts, Period within) {
        return facts.transitionEndsOn().map(day -> Deadline.after(day, within, facts.zone()));
      }
    };

    /** The first instant that is too late; empty where the event has not happened. */
    abstract Optional<Instant> tooLateAt(RefundCase facts, Period within);

    private static Instant after(Instant event, Period within, RefundCase facts) {
      return Deadline.after(LocalDate.ofInstant(event, facts.zone()), within, facts.zone());
    }
  }

  Optional<Instant> tooLateAt(RefundCase facts) {
    return event.tooLateAt(facts, within);
  }

  /** Reads deadlines such as {@code P12M PURCHASE, P6M BLOCKING}. */
  static Set<RefundDeadline> parseAll(String text) {
    return Arrays.stream(text.split(", ", -1))
        .map(RefundDeadline::parse)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static RefundDeadline parse(String text) {
    var words = text.split(" ", -1);
    return new RefundDeadline(Period.parse(words[0]), Event.valueOf(words[1]));
  }
}
