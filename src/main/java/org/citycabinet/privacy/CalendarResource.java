package org.citycabinet.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.citycabinet.api.Limited;

/** Hands out a person's calendar to whoever has its private address: a program cannot sign in. */
@Path("calendars/{address}")
@RequestScoped
@Limited
public class CalendarResource {
  @Inject Calendars calendars;

  /** The calendar (RFC 5545). */
  @GET
  @Produces("text/calendar; charset=UTF-8")
  public String read(@PathParam("address") String address) {
    return calendars.read(address);
  }
}
