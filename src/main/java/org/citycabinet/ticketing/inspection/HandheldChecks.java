package org.citycabinet.ticketing.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.citycabinet.database.Causes;
import org.citycabinet.identity.CurrentUser;

/** The checks of inspectors' handhelds. */
@ApplicationScoped
class HandheldChecks {
  @Inject Inspections inspections;
  @Inject CurrentUser user;

  /** Of one check that comes twice at once the second finds what the first was told. */
  @RolesAllowed("DEVICE")
  Inspections.Looked inspect(Asked asked) {
    try {
      return inspections.inspect(user.operator(), asked);
    } catch (RuntimeException e) {
      if (!Causes.isTwin(e)) {
        throw e;
      }
      return inspections.inspect(user.operator(), asked);
    }
  }
}
