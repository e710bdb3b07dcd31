package org.citycabinet.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

  private static String address(String caller, String... headers) {
    return ClientAddress.of(caller, List.of(headers), PROXIES);
  }

  @Test
  void aStrangersHeaderIsNotBelieved() {
    assertEquals("192.0.2.7", address("192.0.2.7", "198.51.100.9"));
  }

  @Test
  void aProxyTellsWhoCalledIt() {
    assertEquals("198.51.100.9", address("10.0.0.1", "198.51.100.9"));
    assertEquals("198.51.100.9", address("10.0.0.1", "198.51.100.9, 10.0.0.2"));
    assertEquals("10.0.0.1", address("10.0.0.1"));
  }

  @Test
  void whatTheCallerWroteInFrontOfItCountsForNothing() {
    assertEquals("198.51.100.9", address("10.0.0.1", "203.0.113.1, 198.51.100.9"));
    assertEquals("198.51.100.9", address("10.0.0.1", "203.0.113.1", "198.51.100.9, 10.0.0.2"));
  }
}
