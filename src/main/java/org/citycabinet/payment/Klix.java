package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Money;

/**
 * Speaks the protocol of the payment gateway Klix (RIG-A4, VEN-23). Every call ends within 5
 * seconds, or what is left of its caller's patience, answered or not; after one that was not
 * answered, nobody waits for another for 10 seconds.
 */
@ApplicationScoped
class Klix {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration REST = Duration.ofSeconds(10);

  @Inject Settings settings;
  @Inject @RealTime Clock clock;
  private volatile Silence silence = new Silence("", Instant.MIN);
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /** Until when a host is left alone. */
  private record Silence(String host, Instant until) {
    boolean isAbout(URI address, Instant now) {
      return now.isBefore(until) && host.equals(address.getAuthority());
    }
  }

  /** The brand that this installation sells under. */
  String brand() {
    return settings.required("CABINET_GATEWAY_BRAND");
  }

  /** Asks for a purchase that nobody can pay any more once it is due. */
  GatewayPurchase create(Payment payment, Patience patience) throws GatewayAway {
    var product =
        Json.createObjectBuilder()
            .add("name", payment.description())
            .add("price", payment.getAmount().cents())
            .add("quantity", 1);
    var purchase =
        Json.createObjectBuilder()
            .add("currency", "EUR")
            .add("language", payment.locale().getLanguage())
            .add("due_strict", true)
            .add("products", Json.createArrayBuilder().add(product));
    var body =
        Json.createObjectBuilder()
            .add("brand_id", brand())
            .add("reference", payment.getReference().toString())
            .add("client", Json.createObjectBuilder().add("email", email(payment)))
            .add("purchase", purchase)
            .add("force_recurring", payment.keepsCard())
            .add("due", payment.getDueAt().getEpochSecond())
            .add("success_callback", settings.publicUrl() + "/api/v1/payments/callback")
            .add("success_redirect", payment.returnUrl())
            .add("failure_redirect", payment.returnUrl())
            .add("cancel_redirect", payment.returnUrl())
            .build();
    return purchase(created(post("purchases/", body, patience)));
  }

  /** The gateway demands an address; for who has a telephone number only, our own stands in. */
  private String email(Payment payment) {
    return payment.email().isEmpty()
        ? settings.text("CABINET_SMTP_FROM", "cabinet@cabinet.example")
        : payment.email();
  }

  GatewayPurchase read(String id, Patience patience) throws GatewayAway {
    return purchase(ok(send(request("purchases/" + id + "/").GET(), patience)));
  }

  /** Stops it; where it can no longer be stopped, tells how it stands instead. */
  GatewayPurchase cancel(String id, Patience patience) throws GatewayAway {
    var answer = post("purchases/" + id + "/cancel/", JsonValue.EMPTY_JSON_OBJECT, patience);
    return answer.statusCode() == 400 ? read(id, patience) : purchase(ok(answer));
  }

  /** Pays back; the answer may be that it will. */
  GatewayPurchase refund(String id, Money amount, Patience patience) throws GatewayAway {
    var body = Json.createObjectBuilder().add("amount", amount.cents()).build();
    post("purchases/" + id + "/refund/", body, patience);
    return read(id, patience);
  }

  /** Pays with a card that the gateway keeps; whether the bank agreed is to be read then. */
  void charge(String id, String token, Patience patience) throws GatewayAway {
    var body = Json.createObjectBuilder().add("recurring_token", token).build();
    post("purchases/" + id + "/charge/", body, patience);
  }

  /** Lets it forget a card; one that it does not know is forgotten too. */
  void forgetCard(String token, Patience patience) throws GatewayAway {
    var path = "purchases/" + token + "/delete_recurring_token/";
    var status = post(path, JsonValue.EMPTY_JSON_OBJECT, patience).statusCode();
    if (status != 200 && status != 400 && status != 404) {
      throw new GatewayAway("The gateway answers " + status);
    }
  }

  /** The key that callbacks are signed with, as PEM. */
  String publicKey() throws GatewayAway {
    var answer = ok(send(request("public_key/").GET(), Patience.ofJob(clock.instant())));
    try (var reader = Json.createReader(new StringReader("[" + answer.body() + "]"))) {
      return reader.readArray().getString(0);
    } catch (RuntimeException e) {
      throw new GatewayAway("The public key cannot be read", e);
    }
  }

  private HttpResponse<String> post(String path, JsonObject body, Patience patience)
      throws GatewayAway {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
        patience);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(settings.required("CABINET_GATEWAY_URL") + path))
        .header("Authorization", "Bearer " + settings.required("CABINET_GATEWAY_KEY"));
  }

  private HttpResponse<String> send(HttpRequest.Builder builder, Patience patience)
      throws GatewayAway {
    var request = builder.build();
    if (silence.isAbout(request.uri(), clock.instant())) {
      throw new GatewayAway("The gateway did not answer a moment ago");
    }
    var left = patience.left(clock.instant(), ANSWER);
    var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    try {
      // The request's own timeout would end with the answer's first line.
      return answer.get(left.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      silence = new Silence(request.uri().getAuthority(), clock.instant().plus(REST));
      throw new GatewayAway("The gateway does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayAway("The server ends", e);
    }
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) throws GatewayAway {
    return expect(200, answer);
  }

  private static HttpResponse<String> created(HttpResponse<String> answer) throws GatewayAway {
    return expect(201, answer);
  }

  private static HttpResponse<String> expect(int status, HttpResponse<String> answer)
      throws GatewayAway {
    if (answer.statusCode() != status) {
      throw new GatewayAway("The gateway answers " + answer.statusCode());
    }
    return answer;
  }

  private static GatewayPurchase purchase(HttpResponse<String> answer) throws GatewayAway {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return GatewayPurchase.of(reader.readObject());
    } catch (RuntimeException e) {
      throw new GatewayAway("The gateway's answer cannot be read", e);
    }
  }
}
