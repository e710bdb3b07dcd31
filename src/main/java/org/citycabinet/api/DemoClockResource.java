package org.citycabinet.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import org.citycabinet.platform.BusinessClock;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/** The movable clock of demonstration mode; elsewhere it is not there. */
@Path("demo/clock")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DemoClockResource {
  @Inject BusinessClock clock;
  @Inject Settings settings;

  /** The instant that the business clock shows. */
  public record Time(Instant now) {}

  /** Reads the business clock. */
  @GET
  public Time read() {
    if (!settings.isDemonstration()) {
      throw Refused.missing("platform.error.missing");
    }
    return new Time(clock.instant());
  }

  /** Moves the business clock. */
  @POST
  public Time move(InputStream body) {
    clock.moveTo(JsonBody.read(body).instant("now"));
    return read();
  }
}
