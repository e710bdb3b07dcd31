package org.citycabinet.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** The network that an address belongs to, as one household or office has it. */
final class Network {
  private static final int PREFIX_BYTES = 8;

  private Network() {}

  /**
   * An address of version 4 stands for itself; of version 6 the first 64 bits count: a single
   * computer has the rest to choose from.
   */
  static String of(String address) {
    if (!address.matches("[0-9a-fA-F:.%\\w]*:[0-9a-fA-F:.%\\w]*")) {
      return address;
    }
    try {
      InetAddress literal = InetAddress.getByName(address.replaceAll("%.*", ""));
      byte[] bytes = literal.getAddress();
      return bytes.length <= PREFIX_BYTES
          ? literal.getHostAddress()
          : HexFormat.of().formatHex(bytes, 0, PREFIX_BYTES);
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
