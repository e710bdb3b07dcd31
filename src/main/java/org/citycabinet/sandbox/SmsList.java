package org.citycabinet.sandbox;

import jakarta.json.Json;
import java.io.IOException;

/** For tests: {@code GET /sms.json?to=} lists the short messages, the newest first. */
final class SmsList implements Call.Handler {
  private final SmsBox box;

  SmsList(SmsBox box) {
    this.box = box;
  }

  @Override
  public void handle(Call call) throws IOException {
    var to = call.query("to").orElse("");
    var list = Json.createArrayBuilder();
    box.all().stream()
        .filter(sms -> to.isEmpty() || sms.getString("to").equals(to))
        .forEach(list::add);
    call.json(200, list.build());
  }
}
