package org.citycabinet.ticketing.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.citycabinet.api.JsonBody;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ticketing.blocklist.Blocklists;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.fleet.Contacts;
import org.citycabinet.ticketing.fleet.Degraded;
import org.citycabinet.ticketing.fleet.DeviceStatus;
import org.citycabinet.ticketing.fleet.Devices;

/** Hears how a device is, and tells it what staff want of it. */
@Path("devices/self/status")
@RequestScoped
@RolesAllowed("DEVICE")
public class StatusResource {
  private static final int SOFTWARE_LENGTH = 80;
  private static final int MOST_TAPS = 10_000_000;

  @Inject Contacts contacts;
  @Inject Blocklists blocklists;
  @Inject Devices devices;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** What a device is told. */
  public record Told(
      Instant receivedAt,
      long clockSkewMs,
      String vehicleId,
      String routeId,
      boolean newKeyWanted) {}

  /** A device says how it is. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Told status(InputStream body) {
    var said = JsonBody.read(body);
    var device = user.accountId();
    var now = clock.instant();
    var sentAt = said.instant("sentAt");
    var status =
        new DeviceStatus(
            said.text("software", SOFTWARE_LENGTH),
            (int) said.number("tapsWaiting", 0, MOST_TAPS),
            said.number("lastDeviceSeq", 0, Long.MAX_VALUE),
            said.findPart("degraded").map(part -> degraded(part, now)).orElse(null),
            now);
    var version = said.number("blocklistVersion", 0, Long.MAX_VALUE);
    blocklists.mustBeMade("blocklistVersion", user.operator(), version);
    contacts.holds(device, version);
    contacts.says(device, status);
    var place = devices.place();
    return new Told(
        now,
        contacts.compare(device, sentAt),
        place.vehicleId(),
        place.routeId(),
        place.newKeyWanted());
  }

  /** A clock that is ahead must not make an alarm that never ends. */
  private static Degraded degraded(JsonBody said, Instant now) {
    var until = earlier(said.instant("until"), now);
    return new Degraded(
        said.word("worst", ListAge.class),
        earlier(said.instant("since"), until),
        until,
        (int) said.number("granted", 0, MOST_TAPS),
        (int) said.number("refused", 0, MOST_TAPS));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
