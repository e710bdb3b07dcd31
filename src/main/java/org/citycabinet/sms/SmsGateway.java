package org.citycabinet.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.citycabinet.platform.Settings;

/**
 * The gateway that takes short messages: {@code POST} of {@code {id, from, to, text}} to {@code
 * CABINET_SMS_URL}, answered by any 2xx. The id is the same each time a message is tried, so that
 * one sent twice after a crash is seen to be one.
 */
@ApplicationScoped
class SmsGateway {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;

  @Inject Settings settings;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /** The gateway does not take messages now; it will later. */
  static final class Away extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    Away(String words) {
      super(words);
    }
  }

  boolean isThere() {
    return settings.find("CABINET_SMS_URL").isPresent();
  }

  /**
   * Hands a message over.
   *
   * @return false where the gateway says that this very message can never be sent
   * @throws Away where it is to be tried again
   */
  boolean deliver(UUID id, String recipient, String words) throws Away {
    int status = send(request(id, recipient, words));
    if (status == BAD_REQUEST || status == UNPROCESSABLE) {
      return false;
    }
    if (status / 100 != 2) {
      throw new Away("The gateway answers " + status);
    }
    return true;
  }

  private HttpRequest request(UUID id, String recipient, String words) throws Away {
    var body =
        Json.createObjectBuilder()
            .add("id", id.toString())
            .add("from", settings.text("CABINET_SMS_SENDER", "Cabinet"))
            .add("to", recipient)
            .add("text", words)
            .build();
    String address =
        settings.find("CABINET_SMS_URL").orElseThrow(() -> new Away("There is no gateway"));
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + settings.text("CABINET_SMS_KEY", ""))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  private int send(HttpRequest request) throws Away {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new Away("The gateway does not answer: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Away("The server ends");
    }
  }
}
