package org.citycabinet.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that speaks OpenID Connect over HTTP. */
class OidcProviderTest {
  private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]+)");
  private static final MockOAuth2Server SERVER =
      new MockOAuth2Server(
          OAuth2Config.Companion.fromJson(
              "{\"interactiveLogin\": true, \"httpServer\": \"NettyWrapper\"}"));

  private final OidcProvider provider = new OidcProvider(new Settings(), Clock.systemUTC());

  @BeforeAll
  static void start() throws IOException {
    SERVER.start(InetAddress.getLoopbackAddress(), 0);
    issuer("eid");
  }

  @AfterAll
  static void stop() {
    System.clearProperty("CABINET_OIDC_ISSUER");
    SERVER.shutdown();
  }

  private static void issuer(String name) {
    int port = SERVER.baseUrl().port();
    System.setProperty("CABINET_OIDC_ISSUER", "http://127.0.0.1:" + port + "/" + name);
  }

  /** What a person's browser brings back. */
  private static URI identify(URI address, String person) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + person))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String code(URI back) {
    var found = CODE.matcher(back.getQuery());
    assertTrue(found.find());
    return found.group(1);
  }

  @Test
  void whoIsIdentifiedThereIsKnownHere() throws Exception {
    var start = OidcStart.begin(false, "/");
    URI back = identify(provider.address(start), "PNOLV-320101-10001");
    assertTrue(back.toString().startsWith(new Settings().publicUrl() + "/identity/e-identity/"));
    assertTrue(back.getQuery().contains("state=" + start.state()));
    assertEquals("PNOLV-320101-10001", provider.redeem(code(back), start).subject());
  }

  @Test
  void aStolenCodeIsWorthNothingWithoutTheVerifier() throws Exception {
    var start = OidcStart.begin(false, "/");
    String code = code(identify(provider.address(start), "PNOLV-320101-10002"));
    var thief = new OidcStart(start.state(), start.nonce(), "x".repeat(43), false, "/");
    assertThrows(Refused.class, () -> provider.redeem(code, thief));
  }

  @Test
  void aTokenOfAnotherWayIsWorthNothing() throws Exception {
    var start = OidcStart.begin(false, "/");
    String code = code(identify(provider.address(start), "PNOLV-320101-10003"));
    var other = new OidcStart(start.state(), "other", start.verifier(), false, "/");
    assertEquals(
        "identity.eIdentity.untrusted",
        assertThrows(Refused.class, () -> provider.redeem(code, other)).key());
  }

  @Test
  void aProviderThatIsAwayIsSaidToBe() {
    try {
      System.setProperty("CABINET_OIDC_ISSUER", "http://127.0.0.1:9/nowhere");
      var start = OidcStart.begin(false, "/");
      assertEquals(
          "identity.eIdentity.away",
          assertThrows(Refused.class, () -> provider.address(start)).key());
    } finally {
      issuer("eid");
    }
  }
}
