package org.citycabinet.ticketing.authorisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.TicketState;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wire.CodeFlaw;
import org.citycabinet.ticketing.wire.FlawedCode;
import org.citycabinet.ticketing.wire.PersonSays;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Where a clerk opens a customer's code tickets by the customer's own code (RIG-38). */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
public class CustomerDesk {
  @Inject InspectedCodes codes;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Accounts accounts;
  @Inject Operators operators;
  @Inject CurrentUser me;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * A customer, as the clerk sees one.
   *
   * @param name of the account; empty where the medium is tied to none
   * @param number of the medium
   * @param tickets on it, the newest first
   */
  public record Customer(String name, String number, List<Held> tickets) {}

  /**
   * A ticket of the customer's.
   *
   * @param code that people read out
   * @param name of its product
   */
  public record Held(String code, String name, TicketState state, Money price) {}

  /** Whether the operator gives app identifiers at all. */
  public boolean isOffered() {
    return AppTerms.of(operators.scheme(me.operator(), clock.instant())).isPresent();
  }

  /**
   * Opens the code tickets of the customer whose code it is; that they were read is noted.
   *
   * @throws Refused at the field {@code code} where it is not to be believed, in words that say why
   */
  public Customer open(String code) {
    var medium = medium(code);
    audit.record(
        me.operator(),
        new Audit.Deed(
            "authorisation.customer",
            "medium",
            medium.id().toString(),
            medium.holder().orElse(null),
            ""));
    var name = medium.holder().map(id -> accounts.byId(id).getDisplayName()).orElse("");
    var held = tickets.on(medium.id()).stream().map(this::held).toList();
    return new Customer(name, medium.number().shown(), held);
  }

  private Medium medium(String code) {
    try {
      var says = codes.believed(me.operator(), code);
      if (says instanceof PersonSays person) {
        return media
            .find(person.operator(), MediumNumber.of(person.medium()))
            .filter(medium -> !medium.isBlocked())
            .orElseThrow(() -> Refused.field("code", "authorisation.code.gone"));
      }
      throw refused(CodeFlaw.OTHER_KIND);
    } catch (FlawedCode e) {
      throw refused(e.flaw());
    }
  }

  private static Refused refused(CodeFlaw flaw) {
    return Refused.field("code", "authorisation.code." + flaw);
  }

  private Held held(Ticket ticket) {
    var name =
        new TicketTerms(operators.scheme(ticket.edition()))
            .catalogue()
            .product(ticket.product())
            .name(me.locale());
    return new Held(ticket.code(), name, ticket.state(clock.instant()), ticket.price());
  }
}
