package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * A medium as a reader knows it: what its chip says, and what was decided about it here.
 *
 * @param number what stands on it
 * @param serial by which the blocklist names it, its serial number or that of its chip; empty where
 *     that is not known
 * @param kind what it is
 * @param balance its stored value; empty where the chip does not tell
 * @param fare what the server last charged for a trip, with the discount that is recorded for it
 * @param ticketUntil the first instant at which the ticket on it is no longer valid
 * @param ticketOnChip whether the chip tells that; otherwise the server did
 * @param deniedAt when the server last refused it; empty where its last word was another
 * @param tripsSince how many trips were let on since the server last decided about it
 * @param marks its trips of the last day
 */
record Card(
    String number,
    Optional<Long> serial,
    MediumKind kind,
    Optional<Money> balance,
    Optional<Money> fare,
    Optional<Instant> ticketUntil,
    boolean ticketOnChip,
    Optional<Instant> deniedAt,
    int tripsSince,
    List<Mark> marks) {
  private static final Duration DAY = Duration.ofDays(1);

  /** A medium of which the reader knows nothing but the number. */
  static Card unknown(String number) {
    return new Card(
        number,
        Optional.empty(),
        MediumKind.CARD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        0,
        List.of());
  }

  /** The same with a chip that says so. */
  Card says(Optional<Long> itsSerial, MediumKind itsKind, Optional<Money> itsBalance) {
    return new Card(
        number,
        itsSerial,
        itsKind,
        itsBalance,
        fare,
        ticketUntil,
        ticketOnChip,
        deniedAt,
        tripsSince,
        marks);
  }

  /** The same with a ticket that the chip shows. */
  Card shows(Instant until) {
    return holds(Optional.of(until), true);
  }

  /** The same, once the server told until when its ticket is valid; empty where it did not. */
  Card holds(Optional<Instant> until) {
    return until.isEmpty() ? this : holds(until, false);
  }

  private Card holds(Optional<Instant> until, boolean onChip) {
    return new Card(
        number, serial, kind, balance, fare, until, onChip, deniedAt, tripsSince, marks);
  }

  /** The ticket as far as it is known: of a time that the server told nothing is known after it. */
  Optional<Instant> ticket(Instant now) {
    return ticketOnChip ? ticketUntil : ticketUntil.filter(now::isBefore);
  }

  /** The same, once the server charged for a trip. */
  Card costs(Money itsFare) {
    return new Card(
        number,
        serial,
        kind,
        balance,
        itsFare.isZero() ? fare : Optional.of(itsFare),
        ticketUntil,
        ticketOnChip,
        deniedAt,
        tripsSince,
        marks);
  }

  /** The same, once the server decided: it counts anew. */
  Card decided(Optional<Instant> denied) {
    return new Card(
        number, serial, kind, balance, fare, ticketUntil, ticketOnChip, denied, 0, marks);
  }

  /** The same after a trip that the reader let on by itself. */
  Card letOn(Optional<Money> left) {
    return new Card(
        number,
        serial,
        kind,
        left,
        fare,
        ticketUntil,
        ticketOnChip,
        deniedAt,
        tripsSince + 1,
        marks);
  }

  /** The same with a trip more, and without those of more than a day before. */
  Card marked(Mark mark) {
    var kept = marks.stream().filter(old -> old.at().isAfter(mark.at().minus(DAY)));
    return new Card(
        number,
        serial,
        kind,
        balance,
        fare,
        ticketUntil,
        ticketOnChip,
        deniedAt,
        tripsSince,
        Stream.concat(kept, Stream.of(mark)).toList());
  }

  JsonObject json() {
    var trips = Json.createArrayBuilder();
    marks.forEach(mark -> trips.add(json(mark)));
    return Json.createObjectBuilder()
        .add("number", number)
        .add("serial", serial.map(Card::value).orElse(JsonValue.NULL))
        .add("kind", kind.name())
        .add("balanceCents", balance.map(Money::cents).map(Card::value).orElse(JsonValue.NULL))
        .add("fareCents", fare.map(Money::cents).map(Card::value).orElse(JsonValue.NULL))
        .add("ticketUntil", ticketUntil.map(Card::value).orElse(JsonValue.NULL))
        .add("ticketOnChip", ticketOnChip)
        .add("deniedAt", deniedAt.map(Card::value).orElse(JsonValue.NULL))
        .add("tripsSince", tripsSince)
        .add("trips", trips)
        .build();
  }

  private static JsonObject json(Mark mark) {
    return Json.createObjectBuilder()
        .add("id", mark.id().toString())
        .add("at", mark.at().toString())
        .add("vehicle", mark.vehicle())
        .add("trip", Optional.ofNullable(mark.trip()).map(Card::value).orElse(JsonValue.NULL))
        .add("fareCents", mark.fareCents())
        .build();
  }

  private static JsonValue value(Object value) {
    return value instanceof Long number
        ? Json.createValue(number)
        : Json.createValue(value.toString());
  }

  static Card read(JsonObject json) {
    return new Card(
        json.getString("number"),
        number(json, "serial"),
        MediumKind.valueOf(json.getString("kind")),
        number(json, "balanceCents").map(Money::ofCents),
        number(json, "fareCents").map(Money::ofCents),
        instant(json, "ticketUntil"),
        json.getBoolean("ticketOnChip", false),
        instant(json, "deniedAt"),
        json.getInt("tripsSince"),
        json.getJsonArray("trips").getValuesAs(JsonObject.class).stream().map(Card::mark).toList());
  }

  private static Mark mark(JsonObject json) {
    return new Mark(
        UUID.fromString(json.getString("id")),
        Instant.parse(json.getString("at")),
        json.getString("vehicle"),
        json.isNull("trip") ? null : json.getString("trip"),
        json.getJsonNumber("fareCents").longValue(),
        0,
        null,
        null);
  }

  /** A whole number that may be missing or null. */
  static Optional<Long> number(JsonObject json, String name) {
    return json.isNull(name) ? Optional.empty() : Optional.of(json.getJsonNumber(name).longValue());
  }

  private static Optional<Instant> instant(JsonObject json, String name) {
    return json.isNull(name) ? Optional.empty() : Optional.of(Instant.parse(json.getString(name)));
  }
}
