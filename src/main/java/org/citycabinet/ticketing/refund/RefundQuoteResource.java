package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.citycabinet.api.JsonBody;
import org.citycabinet.api.Limited;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** Tells everybody what an operator's terms give back for a ticket. */
@Path("operators/{operator}/refund-quotes")
@RequestScoped
@Limited
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RefundQuoteResource {
  private static final long MOST_CENTS = 100_000_000;

  @Inject RefundQuotes refunds;

  /** What is paid back; {@code deadline} is the first instant that is too late. */
  @JsonbNillable
  public record Out(
      boolean refundable,
      int percent,
      int unitsLeft,
      int units,
      long amountCents,
      OffsetDateTime deadline,
      String clause,
      boolean proofNeeded,
      Decider decidedBy) {

    static Out of(RefundQuote quote, ZoneId zone) {
      return new Out(
          quote.isRefundable(),
          quote.percent(),
          quote.unitsLeft(),
          quote.units(),
          quote.amount().cents(),
          quote.deadline().map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null),
          quote.clause(),
          quote.proof(),
          quote.decider());
    }
  }

  /** What would be paid back. */
  @POST
  public Out quote(@PathParam("operator") String operator, InputStream body) {
    var wish = wish(JsonBody.read(body));
    var terms = refunds.terms(operator, wish.purchasedAt());
    return Out.of(terms.quote(wish), terms.scheme().operator().zone());
  }

  private static RefundRequest wish(JsonBody in) {
    return new RefundRequest(
        in.text("product"),
        in.word("medium", MediumKind.class),
        Money.ofCents(in.number("priceCents", 0, MOST_CENTS)),
        in.instant("purchasedAt"),
        in.findInstant("firstAuthorisedAt"),
        in.findNumber("ticketsLeft", 0, Integer.MAX_VALUE).map(Math::toIntExact),
        in.findInstant("blockedAt"),
        in.instant("requestedAt"),
        in.word("reason", RefundReason.class),
        in.findDate("transitionEndsOn"),
        in.findYes("withdrawn"));
  }
}
