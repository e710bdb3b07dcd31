package org.citycabinet.device;

import java.io.IOException;
import java.time.Instant;
import org.citycabinet.ticketing.wire.FlawedCode;
import org.citycabinet.ticketing.wire.SignedCode;
import org.citycabinet.ticketing.wire.TicketSays;

/** An inspector's look at a passenger's code, offline: by the keys of the configuration. */
final class Codes {
  private final Unit unit;

  Codes(Unit unit) {
    this.unit = unit;
  }

  String read(Arguments arguments) throws IOException {
    var config = unit.config();
    var now = unit.now();
    try {
      var says =
          SignedCode.read(arguments.required("code"), Lists.keys(config))
              .mustHold(config.getString("operator"), now);
      return says instanceof TicketSays ticket
          ? told(ticket, arguments.text("vehicle", ticket.vehicle()), now)
          : "GOOD customer " + says.medium();
    } catch (FlawedCode e) {
      throw new Failed(e.flaw().name());
    }
  }

  private static String told(TicketSays ticket, String vehicle, Instant now) {
    return "%s ticket %s, %s, vehicle %s, authorised %s, valid until %s"
        .formatted(
            verdict(ticket, vehicle, now),
            ticket.ticket(),
            ticket.product(),
            ticket.vehicle(),
            ticket.authorisedAt(),
            ticket.validUntil());
  }

  private static String verdict(TicketSays ticket, String vehicle, Instant now) {
    if (!ticket.isValid(now)) {
      return "OVER";
    }
    return ticket.isFor(vehicle) ? "GOOD" : "OTHER_VEHICLE";
  }
}
