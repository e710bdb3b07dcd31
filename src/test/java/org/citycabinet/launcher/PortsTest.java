package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
  @TempDir Path root;

  @Test
  void aWebPortInUseIsRefusedWithTheAdviceToChooseAnother() throws IOException {
    try (ServerSocket other = taken()) {
      var settings = web(other.getLocalPort());
      var failed = assertThrows(LaunchFailed.class, () -> Ports.choose(settings, folder()));
      assertEquals(
          "Port %d is in use by another program. Choose another: -Dcabinet.port=<port>."
              .formatted(other.getLocalPort()),
          failed.getMessage());
    }
  }

  @Test
  void allPortsDiffer() throws IOException {
    var ports = Ports.choose(web(free()), folder());
    assertEquals(
        5,
        Set.of(ports.web(), ports.sandbox(), ports.smtp(), ports.database(), ports.oidc()).size());
  }

  @Test
  void aFurtherNodesPortThatIsInUseIsRefusedToo() throws IOException {
    try (ServerSocket other = taken()) {
      int web = other.getLocalPort() - 6;
      var settings =
          new Settings(
              Map.of("cabinet.port", Integer.toString(web), "cabinet.nodes", "3"), Map.of());
      var failed = assertThrows(LaunchFailed.class, () -> Ports.choose(settings, folder()));
      assertTrue(failed.getMessage().contains("-Dcabinet.port="), failed.getMessage());
      assertEquals(List.of(web, web + 5, web + 6), Ports.ofNodes(settings));
    }
  }

  @Test
  void noNodeListensBeyondTheLastPort() {
    var settings = new Settings(Map.of("cabinet.port", "65531", "cabinet.nodes", "2"), Map.of());
    var failed = assertThrows(LaunchFailed.class, () -> Ports.choose(settings, folder()));
    assertTrue(failed.getMessage().startsWith("Port 65536 does not exist."), failed.getMessage());
  }

  @Test
  void thePortsOfTheLastStartAreTakenAgain() throws IOException {
    var first = Ports.choose(web(free()), folder());
    var second = Ports.choose(web(free()), folder());
    assertEquals(first.sandbox(), second.sandbox());
    assertEquals(first.database(), second.database());
    assertEquals(first.database(), Ports.lastOfDatabase(folder()));
  }

  @Test
  void aRememberedPortThatSomebodyElseHasNowIsGivenUp() throws IOException {
    var first = Ports.choose(web(free()), folder());
    try (var other = new ServerSocket(first.database(), 1, InetAddress.getLoopbackAddress())) {
      var second = Ports.choose(web(free()), folder());
      assertNotEquals(other.getLocalPort(), second.database());
      assertTrue(Ports.free(second.database()));
    }
  }

  @Test
  void aDemandedPortInUseIsRefusedUnderItsName() throws IOException {
    try (ServerSocket other = taken()) {
      String port = Integer.toString(other.getLocalPort());
      var settings =
          new Settings(
              Map.of("cabinet.port", Integer.toString(free()), "cabinet.db.port", port), Map.of());
      var failed = assertThrows(LaunchFailed.class, () -> Ports.choose(settings, folder()));
      assertTrue(failed.getMessage().contains("-Dcabinet.db.port="), failed.getMessage());
    }
  }

  private Folder folder() {
    return new Folder(root);
  }

  private static Settings web(int port) {
    return new Settings(Map.of("cabinet.port", Integer.toString(port)), Map.of());
  }

  private static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static int free() throws IOException {
    try (ServerSocket socket = taken()) {
      return socket.getLocalPort();
    }
  }
}
