package org.citycabinet.ticketing.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.platform.Caller;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.Place;

/** Lets tests act as members of staff, and check what passengers show. */
@ApplicationScoped
public class Inspecting {
  @Inject Inspections inspections;
  @Inject Accounts accounts;
  @Inject HttpServletRequest request;

  /** Acts as a member of staff of the demonstration from now on. */
  public UUID as(String username, String role, String operator) {
    var id = accounts.byUsername(username).orElseThrow().getId();
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
    return id;
  }

  /** An inspector of the page checks a card. */
  public Finding check(UUID inspector, Medium card, String vehicle, Instant at) {
    var place = new Place(vehicle, null, null, null, at);
    var asked =
        new Asked(
            inspector, true, UUID.randomUUID().toString(), place, List.of(card.number().text()));
    return inspections.inspect(card.operator(), asked).inspection().findings().get(0);
  }
}
