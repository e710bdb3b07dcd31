package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.wire.Ed25519;

/** The server, over HTTP. */
final class Server {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String base;
  private String token;

  /** The server of that address. */
  Server(String url) {
    this.base = url + "/api/v1/";
  }

  /** The server that the device is enrolled at, with a token of its own. */
  static Server of(State state) throws IOException, InterruptedException {
    var identity = state.json(State.IDENTITY).orElseThrow(() -> new Failed("enrol first"));
    var server = new Server(identity.getString("url"));
    try {
      server.signIn(identity);
    } catch (Failed e) {
      server.signIn(withNextKey(state, identity).orElseThrow(() -> e));
    }
    return server;
  }

  /** The server may have taken a new key whose answer was lost. */
  private static Optional<JsonObject> withNextKey(State state, JsonObject identity)
      throws IOException {
    return state
        .json(State.NEXT_KEY)
        .map(next -> Json.createObjectBuilder(identity).add("seed", next.get("seed")).build());
  }

  private void signIn(JsonObject identity) throws IOException, InterruptedException {
    var form =
        "grant_type="
            + URLEncoder.encode(GRANT, StandardCharsets.UTF_8)
            + "&assertion="
            + assertion(identity);
    var request =
        request("devices/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    var answer = expect(send(request), 200);
    token = State.parse(answer.body()).getString("access_token");
  }

  private String assertion(JsonObject identity) {
    var id = identity.getString("deviceId");
    var header = Json.createObjectBuilder().add("alg", "EdDSA").add("kid", identity.get("kid"));
    var claims =
        Json.createObjectBuilder()
            .add("iss", id)
            .add("sub", id)
            .add("aud", base + "devices/token")
            .add("exp", Instant.now().plusSeconds(60).getEpochSecond())
            .add("jti", UUID.randomUUID().toString());
    var message = base64(header.build()) + "." + base64(claims.build());
    var key = Ed25519.privateKey(Base64.getUrlDecoder().decode(identity.getString("seed")));
    return message + "." + base64(Ed25519.sign(key, message.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String base64(JsonObject json) {
    return base64(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  HttpResponse<byte[]> get(String path, String accept, String tag)
      throws IOException, InterruptedException {
    var request = request(path).header("Accept", accept).GET();
    return send(tag == null ? request : request.header("If-None-Match", tag));
  }

  HttpResponse<byte[]> post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** The answer, if it has that status; otherwise what the server says is shown. */
  static HttpResponse<byte[]> expect(HttpResponse<byte[]> answer, int status) {
    if (answer.statusCode() != status) {
      var words = new String(answer.body(), StandardCharsets.UTF_8);
      throw new Failed("the server answered " + answer.statusCode() + ": " + words);
    }
    return answer;
  }
}
