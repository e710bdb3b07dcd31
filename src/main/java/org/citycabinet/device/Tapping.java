package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.citycabinet.ticketing.fare.WalletFare;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** A medium is held to the reader. */
final class Tapping {
  private final State state;
  private final Journal journal;

  Tapping(State state) {
    this.state = state;
    this.journal = new Journal(state);
  }

  /** What the device decides by itself. */
  private record Verdict(EventResult result, Long cents, Long left, boolean credit, String words) {}

  /** Decides by what the device holds, and keeps the tap for the next upload. */
  String tap(Arguments arguments, String type) throws IOException, InterruptedException {
    if (arguments.find("online").isPresent()) {
      return online(arguments, type);
    }
    var verdict = decide(arguments, type);
    var tap =
        event(arguments, type)
            .add("eventResult", verdict.result().code())
            .add("amountCents", number(verdict.cents()))
            .add("balanceAfterCents", number(verdict.left()))
            .add("creditUsed", verdict.credit())
            .build();
    journal.add(tap);
    return tap.get("deviceSeq") + " " + verdict.words();
  }

  /** Asks the server; what it was asked takes a number in the journal like any other. */
  String online(Arguments arguments, String type) throws IOException, InterruptedException {
    var tap =
        event(arguments, type)
            .addNull("amountCents")
            .addNull("balanceAfterCents")
            .add("creditUsed", false)
            .build();
    journal.add(Json.createObjectBuilder(tap).add("online", true).build());
    var answer = Server.of(state).post("validations", tap.toString());
    return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
  }

  private JsonObjectBuilder event(Arguments arguments, String type) throws IOException {
    var config = state.json("config.json").orElseThrow(() -> new Failed("sync first"));
    var now = now();
    var day = LocalDate.ofInstant(now, ZoneId.of(config.getString("zone")));
    return Json.createObjectBuilder()
        .add("localEventId", UUID.randomUUID().toString())
        .add("deviceSeq", journal.next())
        .add("time", now.toString())
        .add("mediumNumber", arguments.required("medium"))
        .add("eventType", type)
        .add("companions", 0)
        .add("vehicleId", vehicle(arguments))
        .add("routeId", route(arguments))
        .add("tripId", text(arguments, "trip"))
        .add("stopId", text(arguments, "stop"))
        .add("direction", text(arguments, "direction"))
        .add("operatingDayDate", day.toString());
  }

  private Instant now() throws IOException {
    var skew = Long.parseLong(state.text("skew").orElse("0"));
    return Clock.systemUTC().instant().plusMillis(skew);
  }

  /** The route that is named, or else the one that staff assigned. */
  private JsonValue route(Arguments arguments) throws IOException {
    var own = state.json(State.IDENTITY).orElseThrow(() -> new Failed("enrol first"));
    return arguments.find("route").isPresent()
        ? text(arguments, "route")
        : own.getOrDefault("route", JsonValue.NULL);
  }

  private String vehicle(Arguments arguments) throws IOException {
    var own = state.json(State.IDENTITY).orElseThrow(() -> new Failed("enrol first"));
    return arguments.text("vehicle", own.getString("vehicle"));
  }

  private static JsonValue text(Arguments arguments, String name) {
    return arguments
        .find(name)
        .map(value -> (JsonValue) Json.createValue(value))
        .orElse(JsonValue.NULL);
  }

  private static JsonValue number(Long value) {
    return value == null ? JsonValue.NULL : Json.createValue(value);
  }

  private Verdict decide(Arguments arguments, String type) throws IOException {
    var serial = arguments.find("serial");
    if (serial.isPresent() && new Lists(state).held().lists(arguments.number("serial"))) {
      return new Verdict(EventResult.BLOCKED, 0L, null, false, "BLOCKED");
    }
    var terms = new Terms(state.json("config.json").orElseThrow(() -> new Failed("sync first")));
    if (!type.equals("TAP") || terms.fare().isEmpty() || arguments.find("balance").isEmpty()) {
      return new Verdict(EventResult.SUCCESS, null, null, false, "OK");
    }
    var fare = isCovered(arguments, terms) ? Money.ZERO : terms.fare().get();
    return pay(Money.ofCents(arguments.number("balance")), fare, kind(arguments));
  }

  private static MediumKind kind(Arguments arguments) {
    try {
      return MediumKind.valueOf(arguments.text("kind", "CARD"));
    } catch (IllegalArgumentException e) {
      throw new Failed("--kind must be one of " + List.of(MediumKind.values()));
    }
  }

  private static Verdict pay(Money balance, Money fare, MediumKind kind) {
    return WalletFare.take(balance, fare, kind.isPersonalised())
        .map(
            taken ->
                new Verdict(
                    EventResult.SUCCESS,
                    taken.charged().cents(),
                    taken.left().cents(),
                    taken.isOnCredit(),
                    "PAID " + taken.charged().euros() + ", LEFT " + taken.left().euros()))
        .orElse(new Verdict(EventResult.OTHER, 0L, balance.cents(), false, "NOT ENOUGH"));
  }

  /** Whether this reader has let the medium on within the window, for money (SIA-04, SIA-06). */
  private boolean isCovered(Arguments arguments, Terms terms) throws IOException {
    var now = now();
    return journal.taps().stream()
        .filter(tap -> isPaid(tap, arguments.required("medium")))
        .anyMatch(tap -> terms.transfer().isFree(Instant.parse(tap.getString("time")), now));
  }

  private static boolean isPaid(JsonObject tap, String medium) {
    return tap.getString("mediumNumber").equals(medium)
        && tap.getString("eventType").equals("TAP")
        && !tap.isNull("amountCents")
        && tap.getInt("amountCents") > 0;
  }
}
