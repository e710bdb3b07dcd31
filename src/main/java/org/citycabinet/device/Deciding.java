package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.OfflineCase;
import org.citycabinet.ticketing.fare.OfflineDecision;
import org.citycabinet.ticketing.fare.OfflineVerdict;
import org.citycabinet.ticketing.fare.Rating;
import org.citycabinet.ticketing.fare.Ride;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.words.Money;

/**
 * Decides without the server: by the list, the operator's terms and what is known of the medium.
 * The tap is on the disk before the passenger is answered; it is uploaded later.
 */
final class Deciding {
  private final Unit unit;
  private final Cards cards;
  private final Journal journal;
  private Optional<ListAge> pretended = Optional.empty();

  Deciding(Unit unit, Cards cards) {
    this.unit = unit;
    this.cards = cards;
    this.journal = new Journal(unit.state());
  }

  /** Decides as if the list were so old, for whoever tries the steps out; empty as it is. */
  void pretend(Optional<ListAge> age) {
    pretended = age;
  }

  /** How old the list is by which it decides. */
  ListAge age() throws IOException {
    var lists = new Lists(unit);
    return pretended.isPresent() ? pretended.get() : lists.age(lists.held());
  }

  /** Decides a tap; the buttons but the third need the server. */
  Shown decide(Ask ask) throws IOException {
    return switch (ask.type()) {
      case TAP -> tap(ask);
      case INFO -> info(ask);
      case DIRECTION_CHANGE -> turn(ask);
      case COMPANION, ACTIVATE, COLLECT -> withoutServer();
    };
  }

  private Shown tap(Ask ask) throws IOException {
    var card = cards.get(ask.medium());
    var terms = new Terms(unit.config());
    var held = new Lists(unit).held();
    // Whose serial is not known cannot be looked up in any list.
    var own = age();
    var age = card.serial().isPresent() ? own : ListAge.NONE;
    var listed = card.serial().filter(held::lists).isPresent();
    var number = journal.next();
    var now = unit.now();
    var fare = card.fare().or(terms::fare).orElse(Money.ZERO);
    var mark =
        new Mark(Ask.mark(number), now, ask.vehicle(), ask.trip(), fare.cents(), 0, null, null);
    var facts =
        new OfflineCase(
            card.kind(),
            listed,
            card.deniedAt(),
            card.ticket(now),
            card.balance(),
            card.tripsSince(),
            card.marks(),
            mark);
    // What the drivers of other vehicles registered, this reader does not know.
    var rating = new Rating(terms.transfer(card.kind()), Ride.WITHOUT_TURNS);
    var decision = OfflineDecision.decide(terms.offline(age, card.kind()), rating, facts);
    keep(ask, number, now, terms, decision);
    new Degrading(unit.state()).note(own, now, decision.verdict().isGranted());
    // A ride that was registered before is not another one.
    if (decision.verdict().isGranted() && decision.verdict() != OfflineVerdict.REPEAT) {
      cards.put(card.letOn(decision.left()).marked(costing(mark, decision)));
    }
    return shown(terms, card, fare, decision, age);
  }

  /** A trip that a ticket covers, or on trust, opens no free change. */
  private static Mark costing(Mark mark, OfflineDecision decision) {
    var paid = decision.left().isPresent() && decision.verdict() != OfflineVerdict.TICKET;
    return paid
        ? mark
        : new Mark(mark.id(), mark.at(), mark.vehicle(), mark.trip(), 0, 0, null, null);
  }

  private void keep(Ask ask, long number, Instant now, Terms terms, OfflineDecision decision)
      throws IOException {
    var verdict = decision.verdict();
    var known = verdict != OfflineVerdict.TRUSTED;
    var left = decision.left().map(Money::cents).<JsonValue>map(Json::createValue);
    var tap =
        ask.event(number, now, terms.zone())
            .add("eventResult", result(verdict).code())
            .add(
                "amountCents",
                known ? Json.createValue(decision.charged().cents()) : JsonValue.NULL)
            .add("balanceAfterCents", left.orElse(JsonValue.NULL))
            .add("creditUsed", verdict == OfflineVerdict.CREDIT);
    journal.add(tap.build());
  }

  private static EventResult result(OfflineVerdict verdict) {
    if (verdict.isGranted()) {
      return EventResult.SUCCESS;
    }
    return verdict == OfflineVerdict.BLOCKED ? EventResult.BLOCKED : EventResult.OTHER;
  }

  private static Shown shown(
      Terms terms, Card card, Money fare, OfflineDecision decision, ListAge age) {
    var left =
        decision.left().map(money -> terms.line("left", money.euros().toPlainString())).orElse("");
    var ask = terms.line("ask");
    var until = card.ticketUntil().map(end -> period(terms, end)).orElse("");
    return switch (decision.verdict()) {
      case REPEAT ->
          say(terms.line("again"), left.isEmpty() ? until : left, "REPEAT", decision, age);
      case TICKET -> say(terms.line("good"), until, "OK", decision, age);
      case PAID, CREDIT -> say(terms.line("paid", euros(decision)), left, "OK", decision, age);
      case TRANSFER -> say(terms.line("transfer", euros(decision)), left, "OK", decision, age);
      case TRUSTED -> say(terms.line("trusted"), terms.line("later"), "OK", decision, age);
      case BLOCKED -> say(terms.line("blocked"), ask, "ERROR", decision, age);
      case DENIED -> say(terms.line("denied"), ask, "ERROR", decision, age);
      case TOO_OFTEN -> say(terms.line("tooOften"), ask, "ERROR", decision, age);
      case NOT_ENOUGH ->
          say(terms.line("notEnough", fare.euros().toPlainString()), left, "ERROR", decision, age);
      case NOT_ALLOWED -> say(terms.line("notAllowed"), ask, "ERROR", decision, age);
    };
  }

  private static String euros(OfflineDecision decision) {
    return decision.charged().euros().toPlainString();
  }

  private static String period(Terms terms, Instant until) {
    return terms.line("period", LocalDate.ofInstant(until.minusNanos(1), terms.zone()));
  }

  private static Shown say(
      String line1, String line2, String sound, OfflineDecision decision, ListAge age) {
    return new Shown(line1, line2, sound, decision.clause(), Optional.of(age));
  }

  /** What the chip says; nothing is decided, but that it was asked is kept. */
  private Shown info(Ask ask) throws IOException {
    var card = cards.get(ask.medium());
    var terms = new Terms(unit.config());
    journal.add(undecided(ask, terms));
    var now = unit.now();
    var line1 =
        card.balance()
            .map(money -> terms.line("left", money.euros().toPlainString()))
            .orElse(terms.line("info"));
    var line2 =
        card.ticketUntil()
            .filter(now::isBefore)
            .map(until -> period(terms, until))
            .orElse(terms.line("noPeriod"));
    return new Shown(line1, line2, "OK", "", Optional.of(age()));
  }

  private Shown turn(Ask ask) throws IOException {
    var terms = new Terms(unit.config());
    journal.add(undecided(ask, terms));
    return new Shown(terms.line("turn"), "", "OK", "", Optional.of(age()));
  }

  private JsonObject undecided(Ask ask, Terms terms) throws IOException {
    return ask.event(journal.next(), unit.now(), terms.zone())
        .add("eventResult", EventResult.SUCCESS.code())
        .addNull("amountCents")
        .addNull("balanceAfterCents")
        .add("creditUsed", false)
        .build();
  }

  private Shown withoutServer() throws IOException {
    var terms = new Terms(unit.config());
    return new Shown(terms.line("noLink"), terms.line("ask"), "ERROR", "", Optional.of(age()));
  }
}
