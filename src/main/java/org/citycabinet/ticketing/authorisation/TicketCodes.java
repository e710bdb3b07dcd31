package org.citycabinet.ticketing.authorisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.TicketState;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wire.CodeSays;
import org.citycabinet.ticketing.wire.PersonSays;
import org.citycabinet.ticketing.wire.SignedCode;
import org.citycabinet.ticketing.wire.TicketSays;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/** Signs the codes that a resident shows: to an inspector (RIG-56), to a clerk (RIG-A2.6). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class TicketCodes {
  /** Long enough for a stop without a network, too short to be passed on. */
  static final Duration LIFE = Duration.ofMinutes(2);

  /** A clerk may have to be queued for. */
  static final Duration PERSON_LIFE = Duration.ofMinutes(5);

  @Inject Authorisations authorisations;
  @Inject Tickets tickets;
  @Inject Cards cards;
  @Inject SigningKeys keys;
  @Inject Clock clock;

  /**
   * A code to be shown.
   *
   * @param text what the picture holds
   * @param expiresAt the first instant at which it is not believed any more
   */
  public record Shown(String text, Instant expiresAt) {}

  /**
   * The code of a trip that the caller authorised; empty once its ticket is not valid any more, or
   * its medium is blocked: a reader without a network would believe it.
   *
   * @throws Refused where the caller authorised none such
   */
  public Optional<Shown> of(UUID authorisation) {
    var trip = authorisations.mine(authorisation);
    var medium = cards.mine(trip.medium()).medium();
    return trip.ticket()
        .filter(ticket -> !medium.isBlocked())
        .map(tickets::get)
        .filter(ticket -> ticket.state(clock.instant()) == TicketState.RUNNING)
        .map(ticket -> sign(says(trip, medium, ticket)));
  }

  private TicketSays says(Authorisation trip, Medium medium, Ticket ticket) {
    var now = now();
    return new TicketSays(
        trip.operator(),
        medium.number().text(),
        ticket.code(),
        ticket.product(),
        trip.vehicleNumber(),
        ticket.validFrom().orElse(trip.authorisedAt()),
        trip.authorisedAt(),
        ticket.validUntil().or(trip::validUntil).orElseThrow(),
        now,
        now.plus(LIFE));
  }

  /**
   * The code by which a clerk knows who stands there.
   *
   * @throws Refused where the caller holds no such app medium, or it is blocked
   */
  public Shown ofPerson(UUID medium) {
    var held = held(medium);
    var now = now();
    return sign(new PersonSays(held.operator(), held.number().text(), now, now.plus(PERSON_LIFE)));
  }

  private Medium held(UUID id) {
    var medium = cards.mine(id).medium();
    if (medium.kind() != MediumKind.APP) {
      throw Refused.missing("medium.missing");
    }
    if (medium.isBlocked()) {
      throw Refused.rule("authorisation.blocked", medium.number().shown());
    }
    return medium;
  }

  private Shown sign(CodeSays says) {
    var signer = keys.signer();
    return new Shown(SignedCode.write(says, signer.kid(), signer.key()), says.expiresAt());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
