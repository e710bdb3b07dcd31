package org.citycabinet.utility.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.citycabinet.Requirement;
import org.citycabinet.utility.reading.MetersInContainer;
import org.junit.jupiter.api.Test;

/** Who is reminded without anybody asking. */
class RemindersIT extends MetersInContainer {
  @Inject Reminders reminders;

  @Requirement({"LUD-16", "LUD-21"})
  @Test
  void whoHasNotGivenTheReadingIsRemindedOnceByALetter() {
    onDay(24, 12);
    var letters = count("outbox_mail");
    reminders.run();
    var told = count("meter_reminder");
    assertTrue(told > 0);
    assertTrue(count("outbox_mail") > letters);
    reminders.run();
    assertEquals(told, count("meter_reminder"));
  }

  private long count(String table) {
    var rows = entities.createNativeQuery("select count(*) from " + table).getSingleResult();
    return Long.parseLong(rows.toString());
  }
}
