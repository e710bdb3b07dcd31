package org.citycabinet.ticketing.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;

/** The trips that people of the demonstration made; decided as if a reader had asked. */
@ApplicationScoped
@Transactional
class DemoTaps {
  @Inject Operators operators;
  @Inject Validations validations;

  void load(@Observes @Priority(710) DemoStart start) {
    long sequence = 1;
    for (var row : DemoTable.rows("taps")) {
      var operator = row.getField("operator");
      var reader = new Sender(Ids.demo("reader:" + operator), operator);
      validations.decide(reader, tap(row, start.today(), sequence), Optional.empty());
      sequence++;
    }
  }

  private Tap tap(NamedCsvRecord row, LocalDate today, long sequence) {
    var day = today.minusDays(Long.parseLong(row.getField("days ago")));
    var zone = operators.operator(row.getField("operator")).zone();
    return new Tap(
        "demo-" + sequence,
        sequence,
        day.atTime(LocalTime.parse(row.getField("time"))).atZone(zone).toInstant(),
        row.getField("number"),
        EventType.TAP,
        null,
        null,
        null,
        false,
        0,
        row.getField("vehicle"),
        row.getField("route"),
        null,
        row.getField("stop"),
        null,
        day);
  }
}
