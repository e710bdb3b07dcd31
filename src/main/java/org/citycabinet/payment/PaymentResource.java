package org.citycabinet.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.Optional;
import org.citycabinet.platform.Settings;

/** What the gateway calls when a purchase was paid. */
@Path("payments")
@RequestScoped
public class PaymentResource {
  private static final int MAX_BYTES = 1 << 18;

  @Inject CallbackSignature signature;
  @Inject Settlements settlements;
  @Inject Klix gateway;
  @Inject Settings settings;

  /**
   * Takes a callback: 204 once its news is written down, however often it comes; 401 where the
   * signature does not fit the body, 503 where that cannot be told now; then the gateway tries
   * again later.
   */
  @POST
  @Path("callback")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  public Response called(@HeaderParam("X-Signature") String signed, InputStream body)
      throws IOException {
    var bytes = body.readNBytes(MAX_BYTES);
    try {
      if (!signature.fits(bytes, signed)) {
        return Response.status(Response.Status.UNAUTHORIZED).build();
      }
    } catch (GatewayAway e) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
    return purchase(bytes).filter(this::isOurs).map(this::taken).orElseGet(PaymentResource::bad);
  }

  private Response taken(GatewayPurchase purchase) {
    settlements.apply(purchase.reference(), purchase);
    return Response.noContent().build();
  }

  private static Response bad() {
    return Response.status(Response.Status.BAD_REQUEST).build();
  }

  /** Test purchases mean nothing where real money moves. */
  private boolean isOurs(GatewayPurchase purchase) {
    return purchase.brand().equals(gateway.brand())
        && (!purchase.isTest() || settings.isDemonstration());
  }

  private static Optional<GatewayPurchase> purchase(byte[] body) {
    try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
      return Optional.of(GatewayPurchase.of(reader.readObject()));
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | ArithmeticException
        | DateTimeException
        | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
