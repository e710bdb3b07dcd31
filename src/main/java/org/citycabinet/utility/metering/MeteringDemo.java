package org.citycabinet.utility.metering;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;

/** Demonstration data: meters with twenty-six months of readings, one of them computed. */
@ApplicationScoped
@Transactional
class MeteringDemo {

  private static final int MONTHS = 26;
  private static final int ESTIMATED = 8;
  private static final BigDecimal LEAK = BigDecimal.valueOf(3);
  private static final String UNREAD = "8812101";
  private static final int HOUR = 9;

  @PersistenceContext EntityManager entities;
  @Inject Meters meters;

  void begin(@Observes @Priority(290) DemoStart start) {
    Map<String, String> operatorOf =
        DemoTable.rows("contracts").stream()
            .collect(
                Collectors.toMap(row -> row.getField("contract"), row -> row.getField("operator")));
    DemoTable.rows("meters")
        .forEach(row -> meter(row, operatorOf.get(row.getField("contract")), start.today()));
  }

  private void meter(NamedCsvRecord row, String operator, LocalDate today) {
    var number = row.getField("number");
    var kind = ServiceKind.valueOf(row.getField("kind"));
    var dial =
        new Dial(
            Integer.parseInt(row.getField("digits")),
            Integer.parseInt(row.getField("decimals")),
            new BigDecimal(row.getField("multiplier")));
    var face =
        new Meter.Face(
            kind,
            MeterLocation.valueOf(row.getField("location")),
            number,
            kind.usualUnit(),
            Integer.parseInt(row.getField("registers")),
            dial);
    var verified = row.getField("verified_days");
    var meter =
        new Meter(
            Ids.demo("meter:" + number),
            operator,
            Ids.demo("premise:" + row.getField("contract")),
            face,
            today.minusMonths(MONTHS + 1L),
            verified.isEmpty() ? null : today.plusDays(Long.parseLong(verified)));
    entities.persist(meter);
    entities.flush();
    meter.eachRegister().forEach(register -> readings(register, row, today));
  }

  /** One for each month whose window has closed. */
  private void readings(MeterRegister register, NamedCsvRecord row, LocalDate today) {
    var window = meters.windows(List.of(register.meter())).get(register.meter());
    var last = YearMonth.from(today);
    while (!window.of(last).until().isBefore(today)) {
      last = last.minusMonths(1);
    }
    var value = new BigDecimal(row.getField("first"));
    for (var month = last.minusMonths(MONTHS); !month.isAfter(last); month = month.plusMonths(1)) {
      var readOn = window.of(month).until().minusDays(1);
      entities.persist(reading(register, readOn, month, value, last));
      value = value.add(use(register, row, month.plusMonths(1), last));
    }
  }

  private static BigDecimal use(
      MeterRegister register, NamedCsvRecord row, YearMonth month, YearMonth last) {
    var leaks = row.getField("leak").equals("YES") && month.isAfter(last.minusMonths(2));
    var use =
        DemoUse.of(
            row.getField("number"),
            new BigDecimal(row.getField("mean")).movePointLeft(register.number() - 1),
            month,
            register.meter().dial().decimals());
    return leaks ? use.multiply(LEAK) : use;
  }

  private static Reading reading(
      MeterRegister register, LocalDate readOn, YearMonth month, BigDecimal value, YearMonth last) {
    var number = register.meter().face().number();
    var estimated =
        month.equals(last.minusMonths(ESTIMATED))
            || (number.equals(UNREAD) && month.isAfter(last.minusMonths(2)));
    var origin =
        new Reading.Origin(
            estimated ? ReadingSource.ESTIMATE : ReadingSource.WEB,
            estimated ? ReadingQuality.ESTIMATED : ReadingQuality.VALID,
            readOn,
            readOn.atTime(HOUR, 0).toInstant(ZoneOffset.UTC),
            null);
    var id = Ids.demo("reading:%s:%d:%s".formatted(number, register.number(), month));
    return new Reading(id, register, month, new Reading.Shown(value, false), origin);
  }
}
