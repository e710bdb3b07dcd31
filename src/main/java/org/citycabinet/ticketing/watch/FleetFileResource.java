package org.citycabinet.ticketing.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.citycabinet.api.JsonBody;
import org.citycabinet.files.Csv;
import org.citycabinet.ticketing.watch.FleetQuery.Sort;
import org.citycabinet.ticketing.watch.FleetQuery.Which;
import org.citycabinet.words.Refused;

/** Hands out the fleet as it is shown, for other programs. */
@Path("staff/devices.csv")
@RequestScoped
@RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
public class FleetFileResource {
  @Inject Fleet fleet;

  /** A row for each device that is asked for; a word that is none is refused at its name. */
  @GET
  @Produces("text/csv; charset=UTF-8")
  public Response csv(
      @QueryParam("search") String search,
      @QueryParam("which") String which,
      @QueryParam("below") String below,
      @QueryParam("sort") String sort) {
    var lines = new StringBuilder();
    Csv.append(
        lines,
        "vehicle",
        "number",
        "line",
        "device",
        "model",
        "software",
        "last_contact",
        "blocklist_version",
        "versions_behind",
        "clock_skew_ms",
        "taps_waiting",
        "numbers_missing",
        "out_of_use_since",
        "alarms");
    mustBeKnown(which, below, sort);
    FleetQuery.of(search, which, below, sort)
        .select(fleet.all())
        .forEach(row -> append(lines, row));
    return Response.ok(lines.toString())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"devices.csv\"")
        .build();
  }

  private static void mustBeKnown(String which, String below, String sort) {
    if (which != null) {
      JsonBody.word("which", which, Which.class);
    }
    if (sort != null) {
      JsonBody.word("sort", sort, Sort.class);
    }
    if (below != null && !below.matches("[0-9]{1,18}")) {
      throw Refused.field("below", "platform.field.number");
    }
  }

  private static void append(StringBuilder lines, FleetRow row) {
    var device = row.device();
    Csv.append(
        lines,
        device.getVehicleId(),
        row.number(),
        row.line(),
        device.getId(),
        device.getModel(),
        device.getSoftware().orElse(null),
        device.getSeenAt().orElse(null),
        device.getBlocklistVersion(),
        row.behind(),
        device.getSkewMs().orElse(null),
        device.getTapsWaiting().orElse(null),
        row.missing(),
        device.getDisabledAt().orElse(null),
        row.alarms().stream()
            .map(raised -> raised.alarm().name())
            .collect(Collectors.joining(" ")));
  }
}
