package org.citycabinet.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * The gateway of short messages: {@code POST} of {@code {id, from, to, text}} with the secret as
 * bearer token is answered by 202; what can never be sent, by 400 and why.
 */
final class SmsApi implements Call.Handler {
  private static final List<String> FIELDS = List.of("id", "from", "to", "text");
  private static final int LONGEST = 1_000;

  private final String key;
  private final SmsBox box;

  SmsApi(String key, SmsBox box) {
    this.key = key;
    this.box = box;
  }

  @Override
  public void handle(Call call) throws IOException {
    var shown = call.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(shown, ("Bearer " + key).getBytes(StandardCharsets.UTF_8))) {
      answer(call, 401, "The key is not known.");
    } else if (!call.isPost()) {
      answer(call, 405, "Messages are posted.");
    } else {
      take(call);
    }
  }

  private void take(Call call) throws IOException {
    JsonObject message;
    try {
      message = call.json();
    } catch (JsonException e) {
      answer(call, 400, "The body is no JSON object.");
      return;
    }
    var fault = fault(message);
    if (fault.isPresent()) {
      answer(call, 400, fault.get());
    } else {
      box.keep(message);
      answer(call, 202, "Taken.");
    }
  }

  private static Optional<String> fault(JsonObject message) {
    for (var field : FIELDS) {
      if (!(message.get(field) instanceof JsonString text) || text.getString().isBlank()) {
        return Optional.of(field + ": is missing.");
      }
    }
    if (!message.getString("id").matches("[0-9a-f-]{36}")) {
      return Optional.of("id: is no UUID.");
    }
    if (!message.getString("to").matches("\\+[0-9]{8,15}")) {
      return Optional.of("to: is no telephone number.");
    }
    return message.getString("text").length() > LONGEST
        ? Optional.of("text: is too long.")
        : Optional.empty();
  }

  private static void answer(Call call, int status, String words) throws IOException {
    call.json(status, Json.createObjectBuilder().add("message", words).build());
  }
}
