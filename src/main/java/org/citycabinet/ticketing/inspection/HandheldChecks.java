package org.citycabinet.ticketing.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.citycabinet.database.Causes;
import org.citycabinet.identity.CurrentUser;

/** The checks of inspectors' handhelds. */
@ApplicationScoped
class HandheldChecks {
  private static final int DUPLICATE_KEY = 1062;

  @Inject Inspections inspections;
  @Inject CurrentUser user;

  /** Of one check that comes twice at once the second finds what the first was told. */
  @RolesAllowed("DEVICE")
  Inspections.Looked inspect(Asked asked) {
    try {
      return inspections.inspect(user.operator(), asked);
    } catch (RuntimeException e) {
      if (!isTwin(e)) {
        throw e;
      }
      return inspections.inspect(user.operator(), asked);
    }
  }

  private static boolean isTwin(RuntimeException error) {
    return Causes.find(error, SQLException.class)
        .filter(cause -> cause.getErrorCode() == DUPLICATE_KEY)
        .isPresent();
  }
}
