package org.citycabinet.ticketing.ticket;

import java.util.UUID;

/** The code that people read out: ten letters and digits of the random part of an identifier. */
final class TicketCode {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private TicketCode() {}

  static String of(UUID id) {
    long bits = id.getLeastSignificantBits();
    var code = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      code.append(i == 4 || i == 8 ? "-" : "")
          .append(DIGITS.charAt((int) ((bits >>> (5 * i)) & 31)));
    }
    return code.toString();
  }
}
