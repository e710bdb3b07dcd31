package org.citycabinet.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An e-identity that speaks OpenID Connect: whoever writes a name is that person. */
final class EidentityServer implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      {"interactiveLogin": true, "httpServer": "NettyWrapper", "loginPagePath": "%s"}
      """;

  private final MockOAuth2Server server;

  EidentityServer(Path folder, int port) throws IOException {
    Path page = Files.createDirectories(folder).resolve("e-identity.html");
    try (var content = EidentityServer.class.getResourceAsStream("e-identity.html")) {
      Files.write(page, content.readAllBytes());
    }
    String path = page.toAbsolutePath().toString().replace("\\", "/");
    server = new MockOAuth2Server(OAuth2Config.Companion.fromJson(CONFIGURATION.formatted(path)));
    server.start(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
