package org.citycabinet.launcher;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

/** Buys tickets to the first card that a person has. */
record Shopping(Browsing person) {

  /** Holds a ticket; returns the address of its check page. */
  String hold() throws IOException, InterruptedException {
    String card =
        Browsing.found(person.get("/travel/buy").body(), "(/travel/buy\\?card=[0-9a-f-]+)");
    String shelf = person.get(card).body();
    String button = Browsing.found(shelf, "name=\"([^\"]*:choose)\"");
    var held = person.post(card, shelf, button, Map.of("quantity", "1"));
    return held.headers().firstValue("Location").orElseThrow(() -> new AssertionError(held.body()));
  }

  /** Goes to pay what is held: the answer leads to the gateway. */
  HttpResponse<String> pay(String check) throws IOException, InterruptedException {
    return person.post(check, "pay", Map.of("terms", "on"));
  }

  /** The whole way, the gateway's page included. */
  void buy() throws IOException, InterruptedException {
    var answer = pay(hold());
    String gateway = answer.headers().firstValue("Location").orElse("");
    if (gateway.contains("/checkout/")) {
      person.post(gateway, "", "action", Map.of("action", "pay"));
    }
  }
}
