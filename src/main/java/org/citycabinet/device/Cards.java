package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The media that a reader has seen. */
final class Cards {
  private static final String NAME = "cards.json";

  private final State state;
  private final Map<String, Card> known = new TreeMap<>();

  Cards(State state) throws IOException {
    this.state = state;
    state
        .json(NAME)
        .ifPresent(
            json ->
                json.getJsonArray("cards").getValuesAs(JsonObject.class).stream()
                    .map(Card::read)
                    .forEach(card -> known.put(card.number(), card)));
  }

  /** A medium; of one that was never seen only the number is known. */
  Card get(String number) {
    return known.getOrDefault(number, Card.unknown(number));
  }

  void put(Card card) throws IOException {
    known.put(card.number(), card);
    write();
  }

  /** Forgets by what the list names each of them. */
  void forgetKeys() throws IOException {
    known.replaceAll((number, card) -> card.says(Optional.empty(), card.kind(), card.balance()));
    write();
  }

  private void write() throws IOException {
    var all = Json.createArrayBuilder();
    known.values().forEach(each -> all.add(each.json()));
    state.write(NAME, Json.createObjectBuilder().add("cards", all).build().toString());
  }
}
