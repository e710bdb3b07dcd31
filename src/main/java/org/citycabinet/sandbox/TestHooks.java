package org.citycabinet.sandbox;

import jakarta.json.Json;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * What tests ask for and no real gateway offers. {@code POST /test/purchases/{id}/callback?times=n}
 * sends the callback so many times at once and answers with the statuses that came back.
 */
final class TestHooks implements Call.Handler {
  private static final int MOST = 1000;

  private final Purchases purchases;
  private final Callbacks callbacks;

  TestHooks(Purchases purchases, Callbacks callbacks) {
    this.purchases = purchases;
    this.callbacks = callbacks;
  }

  @Override
  public void handle(Call call) throws IOException {
    var parts = call.partsAfter("/test/purchases/");
    var purchase = purchases.find(parts[0]);
    if (!call.isPost() || purchase.isEmpty() || parts.length != 2 || !parts[1].equals("callback")) {
      call.text(404, "There is no such hook.");
      return;
    }
    var times = call.query("times").map(Integer::parseInt).orElse(1);
    var sent =
        IntStream.range(0, Math.min(times, MOST))
            .mapToObj(i -> callbacks.sendOnce(purchase.get()))
            .toList();
    var statuses = Json.createArrayBuilder();
    sent.forEach(answer -> statuses.add(answer.exceptionally(unreachable -> 0).join()));
    call.json(200, statuses.build());
  }
}
