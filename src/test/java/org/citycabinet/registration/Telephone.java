package org.citycabinet.registration;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.citycabinet.Await;

/** A telephone of nobody's yet, and what comes to it through the sandbox's gateway. */
public final class Telephone {
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  /** Kept from before a test takes the gateway away. */
  private static final String SANDBOX =
      System.getProperty("CABINET_SMS_URL").replaceAll("/sms/.*", "");

  private final String number = "+3712" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);

  /** The number. */
  public String number() {
    return number;
  }

  /** All messages that came, the newest first. */
  public List<String> messages() throws IOException, InterruptedException {
    var list = URI.create(SANDBOX + "/sms.json?to=%2B" + number.substring(1));
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString());
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(sms -> sms.getString("text"))
          .toList();
    }
  }

  /** Waits until so many messages have come; the newest. */
  public String newest(int messages) throws Exception {
    Await.await(() -> messages().size() == messages);
    return messages().get(0);
  }

  /** The code of the newest message, once so many have come. */
  String code(int messages) throws Exception {
    var found = CODE.matcher(newest(messages));
    if (!found.find()) {
      throw new IllegalStateException("no code in: " + messages());
    }
    return found.group();
  }
}
