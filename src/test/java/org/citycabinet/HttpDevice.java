package org.citycabinet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citycabinet.ticketing.wire.Ed25519;

/** A device that enrols over HTTP and gets tokens. */
public final class HttpDevice {
  private static final Pattern CODE = Pattern.compile(">\\s*([A-HJKMNP-TV-Z0-9]{26})\\s*<");
  private static final String GRANT = "urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer";

  private KeyPair keys = Ed25519.generate();
  private KeyPair old = keys;
  private final HttpPerson caller;
  private final String id;

  /** A new device of the operator that the administrator works for. */
  public HttpDevice(HttpPerson administrator) throws IOException, InterruptedException {
    caller = administrator.bearing("");
    var page = administrator.post("/staff/device-code", Map.of());
    var code = CODE.matcher(page.body());
    if (!code.find()) {
      throw new IllegalStateException(page.statusCode() + " " + page.body());
    }
    id = enrol(code.group(1));
  }

  private String enrol(String code) throws IOException, InterruptedException {
    var answer = caller.json("/api/v1/devices/enrolments", enrolment(code, keys));
    return read(answer.body()).getString("deviceId");
  }

  /** What a device sends to be enrolled. */
  static String enrolment(String code, KeyPair keys) {
    var key =
        Json.createObjectBuilder()
            .add("kty", "OKP")
            .add("crv", "Ed25519")
            .add("x", base64(Ed25519.raw(keys.getPublic())));
    return Json.createObjectBuilder()
        .add("enrolmentCode", code)
        .add("publicKey", key)
        .add("signature", base64(Ed25519.sign(keys.getPrivate(), bytes(code))))
        .add("model", "test")
        .add("vehicleId", "1")
        .build()
        .toString();
  }

  /** A caller with a new token of the device. */
  HttpPerson signedIn() throws IOException, InterruptedException {
    return caller.bearing(read(token(assertion()).body()).getString("access_token"));
  }

  /** What an assertion is answered. */
  public HttpResponse<String> token(String assertion) throws IOException, InterruptedException {
    var form = "grant_type=" + GRANT + "&assertion=" + assertion;
    return caller.call("POST", "/api/v1/devices/token", HtmlForm.URL_ENCODED, bytes(form));
  }

  /** Its public identifier. */
  String id() {
    return id;
  }

  /** Changes its key. */
  HttpResponse<String> changeKey(HttpPerson signedIn) throws IOException, InterruptedException {
    old = keys;
    keys = Ed25519.generate();
    return sendKeyAgain(signedIn);
  }

  /** Sends the key that it has. */
  HttpResponse<String> sendKeyAgain(HttpPerson signedIn) throws IOException, InterruptedException {
    return sendKey(signedIn, keys);
  }

  /** Sends a key that somebody else has signed for. */
  HttpResponse<String> sendForeignKey(HttpPerson signedIn)
      throws IOException, InterruptedException {
    return sendKey(
        signedIn, new KeyPair(Ed25519.generate().getPublic(), Ed25519.generate().getPrivate()));
  }

  private HttpResponse<String> sendKey(HttpPerson signedIn, KeyPair pair)
      throws IOException, InterruptedException {
    var wish =
        Json.createObjectBuilder()
            .add(
                "publicKey",
                Json.createObjectBuilder()
                    .add("kty", "OKP")
                    .add("crv", "Ed25519")
                    .add("x", base64(Ed25519.raw(pair.getPublic()))))
            .add("signature", base64(Ed25519.sign(pair.getPrivate(), bytes(id))));
    return signedIn.json("/api/v1/devices/self/keys", wish.build().toString());
  }

  /** What it states of itself, signed by the key that it had before. */
  String assertionByOldKey() {
    return assertion(old);
  }

  /** What it states of itself, signed; good for one token. */
  public String assertion() {
    return assertion(keys);
  }

  private String assertion(KeyPair by) {
    var header = Json.createObjectBuilder().add("alg", "EdDSA").build();
    var claims =
        Json.createObjectBuilder()
            .add("iss", id)
            .add("sub", id)
            .add("aud", caller.base() + "/api/v1/devices/token")
            .add("exp", Instant.now().plusSeconds(60).getEpochSecond())
            .add("jti", UUID.randomUUID().toString())
            .build();
    var message = base64(bytes(header.toString())) + "." + base64(bytes(claims.toString()));
    return message + "." + base64(Ed25519.sign(by.getPrivate(), bytes(message)));
  }

  /** Reads a JSON object. */
  public static JsonObject read(String body) {
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
