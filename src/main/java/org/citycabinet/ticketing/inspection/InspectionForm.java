package org.citycabinet.ticketing.inspection;

import java.util.UUID;
import org.citycabinet.api.JsonBody;
import org.citycabinet.ticketing.validation.Place;

/** Reads a check out of JSON, member by member; the first that is wrong is named. */
final class InspectionForm {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_VEHICLE = 40;
  private static final int LONGEST_TRIP = 60;
  private static final int LONGEST_DIRECTION = 20;

  /** A number with its check digits and blanks, or a code. */
  static final int LONGEST_MEDIUM = 820;

  private final JsonBody said;

  InspectionForm(byte[] body) {
    this.said = JsonBody.of(body);
  }

  Asked read(UUID device) {
    var eventId = said.text("eventId", LONGEST_NAME);
    var place =
        new Place(
            said.text("vehicleId", LONGEST_VEHICLE),
            find("routeId", LONGEST_VEHICLE),
            find("tripId", LONGEST_TRIP),
            find("direction", LONGEST_DIRECTION),
            said.instant("time"));
    return new Asked(
        device, false, eventId, place, said.texts("media", Asked.MOST, LONGEST_MEDIUM));
  }

  private String find(String name, int longest) {
    return said.findText(name, longest).orElse(null);
  }
}
