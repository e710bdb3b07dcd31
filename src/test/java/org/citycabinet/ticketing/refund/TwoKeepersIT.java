package org.citycabinet.ticketing.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** A child's card that both parents keep: money for a ticket is asked back once. */
class TwoKeepersIT extends InContainer {
  private static final String CITY = "riga";

  @Inject HttpServletRequest request;
  @Inject Refunds refunds;
  @Inject RefundDesk desk;
  @Inject Tickets tickets;
  @Inject Media media;
  @Inject Operators operators;
  @Inject Clock clock;

  @Test
  @Requirement("RIG-74")
  void whatOneAskedForTheOtherIsToldAndMayAskOnceThatIsRefused() {
    var ticket = aTicketOnACardOf("anna", "viktors").id();
    as("anna");
    var asked = refunds.ask(ticket, RefundReason.UNWANTED, "");
    assertEquals(asked.getId(), refunds.ask(ticket, RefundReason.UNWANTED, "").getId());
    as("viktors");
    assertTrue(refunds.claimable().stream().noneMatch(claim -> claim.ticket().id().equals(ticket)));
    assertEquals("refund.asked-by-another", refusal(() -> ask(ticket)));
    assertEquals(ticket, refunds.claim(ticket).ticket().id(), "the page still shows the ticket");
    asClerk();
    desk.refuse(asked.getId(), "Pārbaude");
    as("viktors");
    assertEquals(ticket, ask(ticket).ticket());
    as("anna");
    assertEquals("refund.asked-by-another", refusal(() -> ask(ticket)));
  }

  @Test
  void whoKeepsItNotIsToldNothing() {
    var ticket = aTicketOnACardOf("anna", "viktors").id();
    as("anna");
    ask(ticket);
    as("jonas");
    assertEquals("refund.ticket.missing", refusal(() -> ask(ticket)));
  }

  private Refund ask(UUID ticket) {
    return refunds.ask(ticket, RefundReason.UNWANTED, "");
  }

  private static String refusal(Runnable deed) {
    return assertThrows(Refused.class, deed::run).key();
  }

  private Ticket aTicketOnACardOf(String... keepers) {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    var number = MediumNumber.of("T2" + digits);
    var kind = MediumKind.PERSONALISED_CARD;
    var card = media.issue(new Issue(CITY, number, kind, null, "Bērns Paraugs", null, null));
    for (var keeper : keepers) {
      media.keep(card, Ids.demo("account:" + keeper), "");
    }
    var price = Money.euro("30.00");
    var now = clock.instant();
    var edition = operators.scheme(CITY, now).edition();
    return tickets.load(
        new Sold(CITY, card.id(), "MONTH", edition, null, price, now, null, null, null, null));
  }

  private void as(String username) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of("RESIDENT"), null));
  }

  private void asClerk() {
    var id = Ids.demo("account:riga-clerk");
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, "riga-clerk", Set.of("CLERK"), CITY));
  }
}
