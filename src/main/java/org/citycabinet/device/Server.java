package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
  private static final int UNAUTHORIZED = 401;

  private final Line line;
  private final String base;
  private State state;
  private String token;

  Server(String url, Line line) {
    this.line = line;
    this.base = url + "/api/v1/";
  }

  /** Gets a token for the device of that folder. */
  void signIn(State device) throws IOException, InterruptedException {
    state = device;
    var identity = device.json(State.IDENTITY).orElseThrow();
    try {
      signIn(identity);
    } catch (Failed e) {
      signIn(withNextKey(device, identity).orElseThrow(() -> e));
    }
  }

  /** The server may have taken a new key whose answer was lost. */
  private static Optional<JsonObject> withNextKey(State state, JsonObject identity)
      throws IOException {
    return state
        .json(State.NEXT_KEY)
        .map(next -> Json.createObjectBuilder(identity).add("seed", next.get("seed")).build());
  }

  private void signIn(JsonObject identity) throws IOException, InterruptedException {
    token = null;
    var form =
        "grant_type="
            + URLEncoder.encode(GRANT, StandardCharsets.UTF_8)
            + "&assertion="
            + assertion(identity);
    var request =
        request("devices/token", PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    var answer = expect(line.send(request.build()), 200);
    token = json(answer).getString("access_token");
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
    var request = request(path, PATIENCE).header("Accept", accept).GET();
    return send(tag == null ? request : request.header("If-None-Match", tag));
  }

  HttpResponse<byte[]> post(String path, String json) throws IOException, InterruptedException {
    return post(path, json, PATIENCE);
  }

  /**
   * Posts while somebody waits.
   *
   * @param patience how long an answer is waited for
   */
  HttpResponse<byte[]> post(String path, String json, Duration patience)
      throws IOException, InterruptedException {
    return send(
        request(path, patience)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path, Duration patience) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
  }

  /** A token that is no longer good is replaced once. */
  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = line.send(signed(request));
    if (answer.statusCode() != UNAUTHORIZED || state == null) {
      return answer;
    }
    signIn(state);
    return line.send(signed(request));
  }

  private HttpRequest signed(HttpRequest.Builder request) {
    return token == null
        ? request.build()
        : request.setHeader("Authorization", "Bearer " + token).build();
  }

  /**
   * What the server says.
   *
   * @throws IOException where it is no JSON: somebody on the way has answered
   */
  static JsonObject json(HttpResponse<byte[]> answer) throws IOException {
    try {
      return State.parse(answer.body());
    } catch (JsonException e) {
      throw new IOException("what answered is not the server", e);
    }
  }

  /** The answer, if it has that status; otherwise what the server says is shown. */
  static HttpResponse<byte[]> expect(HttpResponse<byte[]> answer, int status) {
    if (answer.statusCode() != status) {
      var words = new String(answer.body(), StandardCharsets.UTF_8);
      throw new Failed(answer.statusCode(), words);
    }
    return answer;
  }
}
