package org.citycabinet.utility.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.utility.imports.Answers;
import org.citycabinet.utility.imports.Column;
import org.citycabinet.utility.imports.Entry;
import org.citycabinet.utility.imports.ImportKind;
import org.citycabinet.utility.imports.Importer;
import org.citycabinet.utility.imports.Layout;
import org.citycabinet.utility.imports.Result;
import org.citycabinet.utility.imports.Row;
import org.citycabinet.utility.imports.Task;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.metering.ReadingSource;
import org.citycabinet.utility.metering.ServiceKind;
import org.citycabinet.words.Refused;

/**
 * Files of readings, such as a meter reader's. They are measured as those of residents are; nobody
 * can be asked about one that is odd, so it is taken and stands among the doubtful ones, but for
 * one that is lower than before.
 */
@ApplicationScoped
class ReadingsImport implements Importer {
  private static final Layout LAYOUT =
      Layout.ofRows(
          Column.needed("meter", "8812043"),
          Column.needed("service", "cold_water"),
          Column.free("register", "1"),
          Column.needed("reading", "148,250"),
          Column.needed("read_on", "2026-11-25"),
          Column.free("rolled_over", "no"));
  private static final int LONGEST = 30;

  @Inject Meters meters;
  @Inject MassIntake intake;

  /** A reading as a row tells it. */
  private record Wanted(
      Meters.Key meter, int register, String typed, LocalDate readOn, boolean rolledOver) {}

  @Override
  public ImportKind kind() {
    return ImportKind.READINGS;
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public List<Result> take(Task task, List<Entry> entries) {
    var answers = new Answers(entries);
    Map<Integer, Wanted> wanted = answers.read(entry -> wanted(entry.head()));
    var numbers = wanted.values().stream().map(each -> each.meter().number()).distinct().toList();
    var known = meters.lockedByNumber(task.operator(), numbers);
    var places = new ArrayList<Integer>();
    var offers = new ArrayList<MassIntake.Offered>();
    wanted.forEach(
        (at, each) ->
            fault(known.get(each.meter()), each)
                .ifPresentOrElse(
                    why -> answers.refuse(at, why),
                    () -> {
                      places.add(at);
                      offers.add(offered(task, known.get(each.meter()), each));
                    }));
    var taken = intake.take(offers);
    for (int i = 0; i < taken.size(); i++) {
      int at = places.get(i);
      var answer = taken.get(i);
      answer
          .refused()
          .ifPresentOrElse(
              why -> answers.refuse(at, why), () -> answers.answer(at, answer.effect()));
    }
    return answers.all();
  }

  private static Wanted wanted(Row row) {
    return new Wanted(
        Meters.Key.of(
            row.word("service", List.of(ServiceKind.values())), row.text("meter", LONGEST)),
        row.whole("register", 1, Meter.Face.MOST_REGISTERS, 1),
        row.text("reading", LONGEST),
        row.day("read_on"),
        row.isYes("rolled_over"));
  }

  private static Optional<Refused> fault(Meter meter, Wanted wanted) {
    if (meter == null) {
      return Optional.of(Refused.field("meter", "metering.import.unknown"));
    }
    return wanted.register() > meter.face().registers()
        ? Optional.of(Refused.field("register", "imports.row.whole", 1, meter.face().registers()))
        : Optional.empty();
  }

  private static MassIntake.Offered offered(Task task, Meter meter, Wanted wanted) {
    var said = wanted.rolledOver() ? Said.ROLLED_OVER : Said.SURE;
    return new MassIntake.Offered(
        new MeterRegister(meter, wanted.register()),
        new Offer(wanted.typed(), wanted.readOn(), said, ReadingSource.IMPORT, task.account()));
  }
}
