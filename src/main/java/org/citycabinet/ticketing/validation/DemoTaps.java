package org.citycabinet.ticketing.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
  private static final int WEEK = 7;

  @Inject Operators operators;
  @Inject Validations validations;

  private record Ridden(NamedCsvRecord row, int daysAgo) {}

  void load(@Observes @Priority(710) DemoStart start) {
    var rides = new ArrayList<Ridden>();
    DemoTable.rows("commutes").forEach(row -> rides.addAll(days(row)));
    DemoTable.rows("taps").forEach(row -> rides.add(new Ridden(row, number(row, "days ago"))));
    rides.sort(Comparator.comparingInt(Ridden::daysAgo).reversed());
    long sequence = 1;
    for (var ride : rides) {
      var operator = ride.row().getField("operator");
      var reader = new Sender(Ids.demo("reader:" + operator), operator);
      validations.decide(reader, tap(ride, start.today(), sequence), Optional.empty());
      sequence++;
    }
  }

  /** On so many of every seven days somebody goes the same way. */
  private static List<Ridden> days(NamedCsvRecord row) {
    return IntStream.rangeClosed(number(row, "last days ago"), number(row, "first days ago"))
        .filter(daysAgo -> daysAgo % WEEK < number(row, "of seven"))
        .mapToObj(daysAgo -> new Ridden(row, daysAgo))
        .toList();
  }

  private static int number(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }

  private Tap tap(Ridden ride, LocalDate today, long sequence) {
    var row = ride.row();
    var day = today.minusDays(ride.daysAgo());
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
