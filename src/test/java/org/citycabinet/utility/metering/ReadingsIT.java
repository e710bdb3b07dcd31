package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.junit.jupiter.api.Test;

/** Readings on a real database. */
class ReadingsIT extends InContainer {
  private static final UUID THREE_METERS = Ids.demo("contract:004512");
  private static final UUID TWO_METERS = Ids.demo("contract:004690");

  @PersistenceContext EntityManager entities;
  @Inject UserTransaction transaction;
  @Inject HttpServletRequest request;
  @Inject Readings readings;
  @Inject Consumptions consumptions;

  private void asResident(String username) {
    request.setAttribute(
        Caller.ATTRIBUTE,
        new Caller(Ids.demo("account:" + username), username, Set.of("RESIDENT"), null));
  }

  /** How often the database is asked, on the one connection of a transaction. */
  private long selectsOf(Runnable work) throws Exception {
    transaction.begin();
    try {
      var before = selects();
      work.run();
      return selects() - before;
    } finally {
      transaction.rollback();
    }
  }

  private long selects() {
    var count =
        entities
            .createNativeQuery(
                "select variable_value from information_schema.session_status"
                    + " where variable_name = 'COM_SELECT'")
            .getSingleResult();
    return Long.parseLong(count.toString());
  }

  @Requirement("LUD-15")
  @Test
  void theDatabaseIsAskedAsOftenForThreeMetersAsForTwo() throws Exception {
    asResident("anna");
    readings.cards(THREE_METERS);
    assertEquals(
        selectsOf(() -> readings.cards(TWO_METERS)), selectsOf(() -> readings.cards(THREE_METERS)));
    assertEquals(
        selectsOf(() -> consumptions.water(TWO_METERS)),
        selectsOf(() -> consumptions.water(THREE_METERS)));
  }
}
