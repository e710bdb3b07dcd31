package org.citycabinet.ticketing.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Amendments;
import org.citycabinet.platform.Caller;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.refund.RefundAsking;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** After an amendment came into force, each ticket is paid back by the terms of its own. */
class PaidBackIT extends EditionsInContainer {
  private static final String WHY = "Cenas padome vēl nav apstiprinājusi.";
  private static final String REST = "not stated,,,,,,,,,0,NOTHING,YES,CLERK,our rule";
  private static final String CHANGED =
      "74.3,,,UNUSED,TARIFF_CHANGED,,,P0D TRANSITION,P0D TRANSITION,100,PRICE,YES,TERMS,our rule\n";
  private static final String HALF = "9,,MONTH,UNUSED,,,,,,50,PRICE,NO,TERMS,our rule\n";

  @Inject Amendments amendments;
  @Inject RefundAsking asking;
  @Inject Tickets tickets;
  @Inject Media media;

  private final UUID passenger = UUID.randomUUID();

  @Test
  @Requirement({"RIG-74.3", "RIG-76"})
  void aTicketBoughtBeforeIsPaidBackInFullUntilTheTransitionEnds() throws Exception {
    var bought = amendments.aside(BUS, "refund", REST, CHANGED + REST);
    var before = ticket(bought);
    admin(BUS);
    var id = changed();
    var day = desk.one(id).inForceOn();
    upload(
        id,
        "transition",
        "clause,products,bought_before,ends_on,requirement\n76,MONTH,%s,%s,our rule\n"
            .formatted(day, day.plusDays(2)));
    putInForce(id);
    try {
      assertEquals("0 not stated", paidBack(before));
      daysOn(2);
      assertEquals("100 74.3", paidBack(before));
      assertEquals("0 not stated", paidBack(ticket(bought)));
      daysOn(3);
      assertEquals("0 not stated", paidBack(before));
    } finally {
      putTheClockBack();
      takeBack(id);
    }
  }

  @Test
  @Requirement("RIG-76")
  void aTicketIsPaidBackByTheTermsThatItWasBoughtUnder() throws Exception {
    var old = ticket(operators.scheme(BUS, clock.instant()).edition());
    admin(BUS);
    var id = draft(BUS);
    upload(id, "refund", desk.folder(id).texts().get("refund").replace(REST, HALF + REST));
    putInForce(id);
    try {
      daysOn(2);
      assertEquals("0 not stated", paidBack(old));
      var now = operators.scheme(BUS, clock.instant()).edition();
      assertEquals(desk.one(id).edition().orElseThrow(), now);
      assertEquals("50 9", paidBack(ticket(now)));
    } finally {
      putTheClockBack();
      takeBack(id);
    }
  }

  private UUID ticket(UUID edition) {
    var number =
        MediumNumber.of("A7" + UUID.randomUUID().toString().replace("-", "").substring(12));
    var card = media.issue(Issue.anonymous(BUS, number, MediumKind.CARD, null));
    media.keep(card, passenger, "");
    var sold =
        new Sold(
            BUS,
            card.id(),
            "MONTH",
            edition,
            null,
            Money.euro("26.00"),
            clock.instant().minus(Duration.ofMinutes(1)),
            null,
            null,
            null,
            null);
    return tickets.load(sold).id();
  }

  private String paidBack(UUID ticket) {
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(passenger, "passenger", Set.of("RESIDENT"), null));
    var quote = asking.quote(ticket);
    admin(BUS);
    return quote.percent() + " " + quote.clause();
  }

  private void putInForce(UUID id) {
    decisions.propose(id, seen(id));
    deputy(BUS);
    decisions.approve(id, seen(id));
  }

  private void takeBack(UUID id) {
    admin(BUS);
    decisions.proposeWithdrawal(id, seen(id), WHY);
    deputy(BUS);
    decisions.withdraw(id, seen(id));
  }
}
