package org.citycabinet.utility.consumption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.reading.MetersInContainer;
import org.junit.jupiter.api.Test;

/** Consumption from a real database. */
class ConsumptionsIT extends MetersInContainer {
  private static final UUID THREE_METERS = Ids.demo("contract:004512");
  private static final UUID TWO_METERS = Ids.demo("contract:004690");

  @Inject Consumptions consumptions;

  @Requirement("LUD-15")
  @Test
  void theDatabaseIsAskedAsOftenForThreeMetersAsForTwo() throws Exception {
    asResident("anna");
    consumptions.water(THREE_METERS);
    assertEquals(
        selectsOf(() -> consumptions.water(TWO_METERS)),
        selectsOf(() -> consumptions.water(THREE_METERS)));
  }
}
