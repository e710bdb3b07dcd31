package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** Asks the server while the passenger waits, and learns from its answer. */
final class Asking {
  /** No passenger waits longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final int CREATED = 201;
  private static final int SEE_OTHER = 303;
  private static final int CONFLICT = 409;

  private final Unit unit;
  private final Cards cards;
  private final Journal journal;

  Asking(Unit unit, Cards cards) {
    this.unit = unit;
    this.cards = cards;
    this.journal = new Journal(unit.state());
  }

  /**
   * Asks; what was asked takes a number in the journal like any other event.
   *
   * @throws Unanswered where no answer came; before the next upload the same is asked again, unless
   *     it is withdrawn
   * @throws IOException where the server could not even be asked
   * @throws Failed where the server would not decide
   */
  Shown ask(Ask ask) throws IOException, InterruptedException {
    // First of all: an event that nobody can be asked about is not one of this kind.
    var server = unit.server();
    var event = event(ask);
    var number = event.getJsonNumber("deviceSeq").longValue();
    journal.add(Json.createObjectBuilder(event).add("online", true).build());
    try {
      return answer(ask, event, server);
    } catch (IOException e) {
      throw new Unanswered(number, e);
    } catch (Failed e) {
      if (e.isPassing()) {
        throw new Unanswered(number, e);
      }
      journal.withdraw(number);
      throw e;
    }
  }

  private Shown answer(Ask ask, JsonObject event, Server server)
      throws IOException, InterruptedException {
    var answer = server.post("validations", event.toString(), PATIENCE);
    if (Failed.isPassing(answer.statusCode())) {
      throw new IOException("the server answered " + answer.statusCode());
    }
    var told = told(server, answer);
    learn(ask, event, told, answer.statusCode());
    return Shown.online(
        told.getString("line1"),
        told.getString("line2"),
        told.getString("sound"),
        told.getString("clause", ""));
  }

  /** What was asked is not to be done: the passenger was refused meanwhile. */
  void withdraw(long number) throws IOException {
    journal.withdraw(number);
  }

  /** The same in the server's own words, for integrators. */
  String raw(Ask ask) throws IOException, InterruptedException {
    var server = unit.server();
    var event = event(ask);
    journal.add(Json.createObjectBuilder(event).add("online", true).build());
    var answer = server.post("validations", event.toString());
    return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
  }

  private JsonObject event(Ask ask) throws IOException {
    var zone = new Terms(unit.config()).zone();
    var event =
        ask.event(journal.next(), unit.now(), zone)
            .addNull("amountCents")
            .addNull("balanceAfterCents")
            .add("creditUsed", false);
    ask.category().ifPresent(category -> event.add("riderCategory", category));
    return event.build();
  }

  /** What was decided before is read again; a refusal tells its lines itself. */
  private static JsonObject told(Server server, HttpResponse<byte[]> answer)
      throws IOException, InterruptedException {
    if (answer.statusCode() == CREATED) {
      return Server.json(answer);
    }
    var place = answer.headers().firstValue("Location");
    if (place.isEmpty() || answer.statusCode() == CONFLICT) {
      throw new Failed(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }
    if (answer.statusCode() != SEE_OTHER) {
      return Server.json(answer);
    }
    var path = URI.create(place.get()).getPath();
    var id = path.substring(path.lastIndexOf('/') + 1);
    var again = server.get("validations/" + id, "application/json", null);
    return Server.json(Server.expect(again, 200));
  }

  private void learn(Ask ask, JsonObject event, JsonObject told, int status) throws IOException {
    if (ask.medium() == null || status == SEE_OTHER) {
      return;
    }
    var isRefused = Decision.valueOf(told.getString("decision")) == Decision.REJECTED;
    var at = Instant.parse(event.getString("time"));
    var card = cards.get(ask.medium());
    var isAboutTravel = ask.type() == EventType.TAP || ask.type() == EventType.ACTIVATE;
    if (status == CREATED) {
      card =
          card.says(
              new Lists(unit).isBySerial()
                  ? find(told, "serial").map(name -> told.getJsonNumber(name).longValue())
                  : card.serial(),
              find(told, "kind").map(told::getString).map(MediumKind::valueOf).orElse(card.kind()),
              find(told, "balanceCents")
                  .map(name -> Money.ofCents(told.getJsonNumber(name).longValue())));
    }
    if (isAboutTravel) {
      card = card.decided(isRefused ? Optional.of(at) : Optional.empty());
    }
    if (isAboutTravel && Decision.valueOf(told.getString("decision")) == Decision.ACCEPTED) {
      card = travelled(card, ask, event, told);
    }
    cards.put(card);
  }

  private static Card travelled(Card card, Ask ask, JsonObject event, JsonObject told) {
    var fare = Money.ofCents(told.getJsonNumber("fareCents").longValue());
    var until = find(told, "validUntil").map(told::getString).map(Instant::parse);
    var mark =
        new Mark(
            Ask.mark(event.getJsonNumber("deviceSeq").longValue()),
            Instant.parse(event.getString("time")),
            ask.vehicle(),
            ask.trip(),
            fare.cents(),
            0,
            null,
            null);
    return card.costs(fare).holds(until).marked(mark);
  }

  private static Optional<String> find(JsonObject json, String name) {
    return json.containsKey(name) && !json.isNull(name) ? Optional.of(name) : Optional.empty();
  }
}
