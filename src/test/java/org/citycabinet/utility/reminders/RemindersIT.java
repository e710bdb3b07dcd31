package org.citycabinet.utility.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.citycabinet.Requirement;
import org.citycabinet.nightly.Nightly;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.reading.MetersInContainer;
import org.junit.jupiter.api.Test;

/** Who is reminded without anybody asking. */
class RemindersIT extends MetersInContainer {
  @Inject Reminders reminders;
  @Inject Operators operators;

  @Requirement({"LUD-16", "LUD-21"})
  @Test
  void whoHasNotGivenTheReadingIsRemindedOnceByALetter() {
    onDay(24, 12);
    var letters = count("outbox_mail");
    remind();
    var told = count("meter_reminder");
    assertTrue(told > 0);
    assertTrue(count("outbox_mail") > letters);
    remind();
    assertEquals(told, count("meter_reminder"));
  }

  private void remind() {
    Nightly.drain(reminders, operators.operator("ludza"), day());
  }

  private long count(String table) {
    var rows = entities.createNativeQuery("select count(*) from " + table).getSingleResult();
    return Long.parseLong(rows.toString());
  }
}
