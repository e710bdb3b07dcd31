package org.citycabinet.device;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citycabinet.ticketing.wire.EventType;

/**
 * The reader's front: two lines, four buttons, a sound (SIA-01). A button waits five seconds for
 * the card and then falls back to the normal state (SIA-09, SIA-11); what was decided stands as
 * long.
 */
final class Panel {
  /** So long a button waits for the card, and an answer stands. */
  static final Duration HOLD = Duration.ofSeconds(5);

  private static final List<EventType> BUTTONS =
      List.of(EventType.COMPANION, EventType.ACTIVATE, EventType.INFO, EventType.COLLECT);

  private final Clock clock;
  private final Decider decider;
  private Terms terms;
  private State state;

  /** Who decides about a card that is held to the reader. */
  @FunctionalInterface
  interface Decider {
    Shown decide(EventType type, String medium, Optional<String> category)
        throws IOException, InterruptedException;
  }

  /**
   * Where the reader stands.
   *
   * @param shown what it shows
   * @param waits for which button's card it waits; null where for none
   * @param category which of the companion's fares is chosen
   * @param until when it falls back to the normal state
   */
  private record State(Shown shown, EventType waits, int category, Instant until) {}

  Panel(Terms terms, Clock clock, Decider decider) {
    this.terms = terms;
    this.clock = clock;
    this.decider = decider;
  }

  /** The operator's terms have changed. */
  synchronized void use(Terms next) {
    terms = next;
  }

  /** What stands on the screen now. */
  synchronized Shown shown() {
    return current().map(State::shown).orElseGet(() -> silent(terms.line("ready"), ""));
  }

  /** How long until the normal state; zero where it is that. */
  synchronized Duration back() {
    return current()
        .map(now -> Duration.between(clock.instant(), now.until()))
        .orElse(Duration.ZERO);
  }

  /** For which button's card it waits; empty where for none. */
  synchronized Optional<EventType> waits() {
    return current().map(State::waits);
  }

  private Optional<State> current() {
    return Optional.ofNullable(state).filter(each -> clock.instant().isBefore(each.until()));
  }

  private static Shown silent(String line1, String line2) {
    return Shown.online(line1, line2, "", "");
  }

  /** Whether this operator's readers have the buttons: those that take money off media. */
  synchronized boolean hasButtons() {
    return terms.fare().isPresent();
  }

  /**
   * A button is pressed; the first, again and again, goes through the companions' fares (SIA-07).
   *
   * @param number 1 to 4
   */
  synchronized void press(int number) {
    if (number < 1 || number > BUTTONS.size() || !hasButtons()) {
      throw new Failed("there is no button " + number);
    }
    var type = BUTTONS.get(number - 1);
    int category = type == EventType.COMPANION ? nextCategory() : 0;
    var shown = Shown.online(line1(type, category), line2(type), "KEY", "");
    state = new State(shown, type, category, clock.instant().plus(HOLD));
  }

  /** The full fare stands last in the table, and is offered first. */
  private int nextCategory() {
    var fares = terms.fares();
    return waits().filter(EventType.COMPANION::equals).isPresent()
        ? (state.category() + 1) % fares.size()
        : fares.size() - 1;
  }

  private String line1(EventType type, int category) {
    return switch (type) {
      case COMPANION ->
          terms.line("companion", terms.fares().get(category).price().euros().toPlainString());
      case ACTIVATE -> terms.line("activate");
      case INFO -> terms.line("query");
      default -> terms.line("insert");
    };
  }

  private String line2(EventType type) {
    return type == EventType.COLLECT ? "" : terms.line("hold", HOLD.toSeconds());
  }

  /** A card is held to the reader: for the button that waits, or else as a plain tap. */
  synchronized void card(String medium) throws IOException, InterruptedException {
    var waiting = current().filter(now -> now.waits() != null);
    var type = waiting.map(State::waits).orElse(EventType.TAP);
    var category =
        waiting
            .filter(now -> type == EventType.COMPANION)
            .map(now -> terms.fares().get(now.category()).category())
            .filter(code -> !code.isEmpty());
    show(decider.decide(type, medium, category));
  }

  /** The driver registers that the vehicle turns round (RIG-57). */
  synchronized void turn() throws IOException, InterruptedException {
    show(decider.decide(EventType.DIRECTION_CHANGE, null, Optional.empty()));
  }

  private void show(Shown shown) {
    state = new State(shown, null, 0, clock.instant().plus(HOLD));
  }

  /** The reader cannot be used at all. */
  synchronized void fail() {
    show(Shown.online(terms.line("outOfUse"), terms.line("ask"), "ERROR", ""));
  }
}
