package org.citycabinet.device;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** A medium is held to the reader, as the command line says it. */
final class Tapping {
  private final Unit unit;
  private final Cards cards;

  Tapping(Unit unit) throws IOException {
    this.unit = unit;
    this.cards = new Cards(unit.state());
  }

  /** Decides by what the device holds and keeps the tap for the next upload, or asks the server. */
  String tap(Arguments arguments) throws IOException, InterruptedException {
    var ask = ask(arguments, type(arguments));
    if (arguments.find("online").isPresent()) {
      return new Asking(unit, cards).raw(ask);
    }
    readChip(arguments, ask.medium());
    return new Deciding(unit, cards).decide(ask).text();
  }

  /** Button 4, which only the server can serve (SIA-12). */
  String collect(Arguments arguments) throws IOException, InterruptedException {
    return new Asking(unit, cards).raw(ask(arguments, EventType.COLLECT));
  }

  private static EventType type(Arguments arguments) {
    try {
      return EventType.valueOf(arguments.text("type", "TAP"));
    } catch (IllegalArgumentException e) {
      throw new Failed("--type must be one of " + List.of(EventType.values()));
    }
  }

  private Ask ask(Arguments arguments, EventType type) throws IOException {
    var own = unit.identity();
    var isTurn = type == EventType.DIRECTION_CHANGE;
    return new Ask(
        type,
        isTurn ? null : arguments.required("medium"),
        arguments.find("category"),
        arguments.text("vehicle", own.getString("vehicle")),
        arguments.text("route", own.getString("route", null)),
        arguments.text("trip", null),
        arguments.text("stop", null),
        arguments.text("direction", null));
  }

  /** What the command line says of the chip counts; of what it does not say, what was known. */
  private void readChip(Arguments arguments, String number) throws IOException {
    if (number == null) {
      return;
    }
    var card = cards.get(number);
    var key = new Lists(unit).find(arguments);
    var balance = arguments.find("balance").isPresent() ? arguments.number("balance") : null;
    card =
        card.says(
            key.or(card::serial),
            arguments.find("kind").map(Tapping::kind).orElse(card.kind()),
            Optional.ofNullable(balance).map(Money::ofCents).or(card::balance));
    cards.put(arguments.find("ticket").map(Tapping::instant).map(card::shows).orElse(card));
  }

  private static MediumKind kind(String word) {
    try {
      return MediumKind.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw new Failed("--kind must be one of " + List.of(MediumKind.values()));
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Failed("--ticket must be an instant such as 2026-11-30T22:00:00Z");
    }
  }
}
