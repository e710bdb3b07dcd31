package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.api.JsonBody;
import org.citycabinet.api.Limited;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.words.Channel;
import org.citycabinet.words.MediumKind;

/** Tells everybody what an operator sells, for how much, and how long it is valid. */
@Path("operators/{operator}")
@RequestScoped
@Limited
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OfferResource {
  @Inject Offers offers;
  @Inject Clock clock;

  @PathParam("operator")
  String operator;

  /** Whether it can be bought, and for how much. */
  @JsonbNillable
  public record SaleOut(
      boolean available,
      SaleRefusal reason,
      long unitPriceCents,
      long priceCents,
      long commissionCents,
      long totalCents,
      long holdSeconds,
      String clause) {

    static SaleOut of(SaleQuote quote) {
      return new SaleOut(
          quote.isAvailable(),
          quote.refusal().orElse(null),
          quote.unitPrice().cents(),
          quote.price().cents(),
          quote.commission().cents(),
          quote.total().cents(),
          quote.hold().toSeconds(),
          quote.clause());
    }
  }

  /** A product on the list. */
  @JsonbNillable
  public record ProductOut(
      String product,
      Map<String, String> names,
      long priceCents,
      int tickets,
      String concession,
      boolean available,
      SaleRefusal reason,
      String clause) {

    static ProductOut of(SaleQuote quote) {
      var product = quote.product();
      return new ProductOut(
          product.code(),
          product.names(),
          product.price().cents(),
          product.tickets(),
          product.concession().orElse(null),
          quote.isAvailable(),
          quote.refusal().orElse(null),
          quote.clause());
    }
  }

  /** When it is valid; each end is the first instant that is too late. */
  @JsonbNillable
  public record ValidityOut(
      OffsetDateTime useBy, OffsetDateTime validFrom, OffsetDateTime validUntil, String clause) {

    static ValidityOut of(Validity validity, ZoneId zone) {
      return new ValidityOut(
          local(validity.useBy(), zone),
          local(validity.term().map(Span::from), zone),
          local(validity.term().map(Span::until), zone),
          validity.clause());
    }

    private static OffsetDateTime local(Optional<Instant> instant, ZoneId zone) {
      return instant.map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null);
    }
  }

  /**
   * The list of products.
   *
   * @param at when; now, where it is left out
   * @param channel where; the portal, where it is left out
   */
  @GET
  @Path("products")
  public List<ProductOut> products(
      @QueryParam("at") String at, @QueryParam("channel") String channel) {
    // A plus sign that the caller did not encode arrives as a blank.
    var when = at == null ? clock.instant() : JsonBody.instant("at", at.replace(' ', '+'));
    var where = channel == null ? Channel.WEB : JsonBody.word("channel", channel, Channel.class);
    return offers.all(operator, where, when).stream().map(ProductOut::of).toList();
  }

  /** What a purchase would cost. */
  @POST
  @Path("sale-quotes")
  public SaleOut sale(InputStream body) {
    var in = JsonBody.read(body);
    var wish =
        new SaleRequest(
            in.text("product"),
            (int) in.number("quantity", 1, SaleRequest.MOST),
            in.word("channel", Channel.class),
            in.instant("at"),
            in.findText("concession"));
    return SaleOut.of(offers.terms(operator, wish.at()).sale(wish));
  }

  /** How long a ticket is valid. */
  @POST
  @Path("validity-quotes")
  public ValidityOut validity(InputStream body) {
    var in = JsonBody.read(body);
    var product = in.text("product");
    var medium = in.word("medium", MediumKind.class);
    var purchasedAt = in.instant("purchasedAt");
    var firstAuthorisedAt = in.findInstant("firstAuthorisedAt");
    var terms = offers.terms(operator, purchasedAt);
    return ValidityOut.of(
        terms.validity(terms.catalogue().product(product), medium, purchasedAt, firstAuthorisedAt),
        terms.zone());
  }
}
