package org.citycabinet.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void anAddressOfVersionFourIsANetworkOfItsOwn() {
    assertEquals("192.0.2.7", Network.of("192.0.2.7"));
    assertEquals("192.0.2.7", Network.of("::ffff:192.0.2.7"));
    assertNotEquals(Network.of("192.0.2.7"), Network.of("192.0.2.8"));
  }

  @Test
  void ofVersionSixTheFirst64BitsCount() {
    assertEquals(Network.of("2001:db8:1:2::1"), Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
    assertEquals(Network.of("2001:db8:1:2::1"), Network.of("2001:0DB8:0001:0002::9%eth0"));
    assertNotEquals(Network.of("2001:db8:1:2::1"), Network.of("2001:db8:1:3::1"));
  }

  @Test
  void whatIsNoAddressStandsForItself() {
    assertEquals("unknown", Network.of("unknown"));
    assertEquals("::zz::", Network.of("::zz::"));
  }
}
