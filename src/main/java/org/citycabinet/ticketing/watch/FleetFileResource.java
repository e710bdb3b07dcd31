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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.citycabinet.api.JsonBody;
import org.citycabinet.files.Csv;
import org.citycabinet.ticketing.watch.FleetQuery.Sort;
import org.citycabinet.ticketing.watch.FleetQuery.Which;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.words.Refused;

/** Hands out the fleet as it is shown, for other programs. */
@Path("staff/devices.csv")
@RequestScoped
@RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
public class FleetFileResource {
  private static final int CELLS = 12;

  @Inject Fleet fleet;

  /**
   * A row for each device, or vehicle without one, that is asked for; a word that is none is
   * refused at its name.
   */
  @GET
  @Produces("text/csv; charset=UTF-8")
  public Response csv(
      @QueryParam("search") String search,
      @QueryParam("which") String which,
      @QueryParam("below") String below,
      @QueryParam("chips") String chips,
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
        "alarms",
        "reads",
        "state");
    mustBeKnown(which, sort);
    mustBeNumber("below", below);
    mustBeNumber("chips", chips);
    FleetQuery.of(search, which, below, chips, sort)
        .select(fleet.all())
        .forEach(row -> append(lines, row));
    return Response.ok(lines.toString())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"devices.csv\"")
        .build();
  }

  private static void mustBeKnown(String which, String sort) {
    if (which != null) {
      JsonBody.word("which", which, Which.class);
    }
    if (sort != null) {
      JsonBody.word("sort", sort, Sort.class);
    }
  }

  private static void mustBeNumber(String field, String text) {
    if (text != null && !text.matches("[0-9]{1,18}")) {
      throw Refused.field(field, "platform.field.number");
    }
  }

  private static void append(StringBuilder lines, FleetRow row) {
    var cells = new ArrayList<Object>(List.of(row.name(), row.number(), row.line()));
    cells.addAll(row.device() == null ? Collections.nCopies(CELLS, null) : cells(row));
    cells.add(row.state());
    Csv.append(lines, cells.toArray());
  }

  /** What is known of a device: as many as {@link #CELLS}. */
  private static List<Object> cells(FleetRow row) {
    var device = row.device();
    return Arrays.asList(
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
        row.alarms().stream().map(raised -> raised.alarm().name()).collect(Collectors.joining(" ")),
        device.readsChips() ? KeyKind.UID : KeyKind.SERIAL);
  }
}
