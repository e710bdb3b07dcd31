package org.citycabinet.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/**
 * The e-identity of the installation: any provider of OpenID Connect, by the authorisation code
 * flow with PKCE. Which one is told by {@code CABINET_OIDC_ISSUER}; where that is missing there is
 * none.
 */
@ApplicationScoped
class OidcProvider {
  private static final Logger LOG = Logger.getLogger(OidcProvider.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Set<String> ANSWERS =
      Set.of("away", "untrusted", "cancelled", "again", "unknown", "taken", "linked");

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Settings settings;
  private Clock clock;

  /** For the container. */
  OidcProvider() {}

  @Inject
  OidcProvider(Settings settings, @RealTime Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the installation has one. */
  boolean isThere() {
    return settings.find("CABINET_OIDC_ISSUER").isPresent();
  }

  /** What people call it. */
  String name() {
    return settings.text("CABINET_OIDC_NAME", "OpenID");
  }

  private String issuer() {
    return settings.required("CABINET_OIDC_ISSUER");
  }

  /** The key of what an answer on the way back means to a person; empty for any other words. */
  static String words(String answer) {
    return answer != null && ANSWERS.contains(answer) ? "identity.eIdentity." + answer : "";
  }

  /** Where a session is sent to be identified. */
  URI address(OidcStart start) {
    var query = new LinkedHashMap<String, String>();
    query.put("response_type", "code");
    query.put("client_id", client());
    query.put("redirect_uri", returnAddress());
    query.put("scope", "openid profile");
    query.put("state", start.state());
    query.put("nonce", start.nonce());
    query.put("code_challenge", start.challenge());
    query.put("code_challenge_method", "S256");
    String there = discovery().getString("authorization_endpoint");
    return URI.create(there + (there.contains("?") ? "&" : "?") + form(query));
  }

  /**
   * Redeems a code.
   *
   * @return who it is
   * @throws Refused where the provider does not answer or its token cannot be believed
   */
  OidcToken redeem(String code, OidcStart start) {
    JsonObject discovery = discovery();
    var fields = new LinkedHashMap<String, String>();
    fields.put("grant_type", "authorization_code");
    fields.put("code", code);
    fields.put("redirect_uri", returnAddress());
    fields.put("code_verifier", start.verifier());
    var request =
        HttpRequest.newBuilder(URI.create(discovery.getString("token_endpoint")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic " + basic())
            .POST(BodyPublishers.ofString(form(fields)));
    String token = json(request).getString("id_token", "");
    String keys = text(HttpRequest.newBuilder(URI.create(discovery.getString("jwks_uri"))));
    return new OidcToken.Check(issuer(), client(), start.nonce(), clock.instant())
        .read(token, keys);
  }

  private String client() {
    return settings.text("CABINET_OIDC_CLIENT_ID", "city-cabinet");
  }

  private String returnAddress() {
    return settings.publicUrl() + "/identity/e-identity/return";
  }

  private String basic() {
    String both = encode(client()) + ":" + encode(settings.text("CABINET_OIDC_CLIENT_SECRET", ""));
    return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  /** Where the provider does its work; who names another issuer there is another provider. */
  private JsonObject discovery() {
    String address = issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
    JsonObject found = json(HttpRequest.newBuilder(URI.create(address)));
    return Optional.of(found)
        .filter(d -> d.getString("issuer", "").equals(issuer()))
        .orElseThrow(OidcProvider::away);
  }

  private JsonObject json(HttpRequest.Builder request) {
    try (var reader = Json.createReader(new StringReader(text(request)))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw away(e);
    }
  }

  private String text(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(
              request.timeout(PATIENCE).header("Accept", "application/json").build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw away();
      }
      return answer.body();
    } catch (IOException e) {
      throw away(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away(e);
    }
  }

  private static Refused away(Exception cause) {
    LOG.log(Level.WARNING, "the e-identity does not answer", cause);
    return away();
  }

  private static Refused away() {
    return Refused.rule("identity.eIdentity.away");
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + encode(f.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
