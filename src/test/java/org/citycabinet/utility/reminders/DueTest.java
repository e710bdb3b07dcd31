package org.citycabinet.utility.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Cell;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.metering.Dial;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterLocation;
import org.citycabinet.utility.metering.MeterRegime;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.MeterUnit;
import org.citycabinet.utility.metering.MeterValidity;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.ReadingSource;
import org.citycabinet.utility.metering.ServiceKind;
import org.citycabinet.utility.metering.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

  private static final LocalDate END = LocalDate.parse("2027-03-31");
  private static final Dial DIAL = new Dial(5, 3, BigDecimal.ONE);

  private static Meter meter() {
    var face =
        new Meter.Face(
            ServiceKind.COLD_WATER, MeterLocation.KITCHEN, "17", MeterUnit.CUBIC_METRE, 1, DIAL);
    var installed = LocalDate.parse("2023-04-01");
    return new Meter(Ids.demo("m"), "op", Ids.demo("home"), face, installed, END);
  }

  private static MeterValidity validity(MeterRegime regime) {
    return new MeterValidity(new Cell<>(Set.of()), "6", regime, 4, 60, 30);
  }

  private static Log log(YearMonth... months) {
    var register = new MeterRegister(meter(), 1);
    return new Log(
        DIAL,
        List.of(months).stream()
            .map(
                month ->
                    new Reading(
                        Ids.demo(month.toString()),
                        register,
                        month,
                        new Reading.Shown(BigDecimal.ONE, false),
                        new Reading.Origin(
                            ReadingSource.WEB, ReadingQuality.VALID, month.atDay(20), null, null)))
            .toList());
  }

  private static Optional<MeterReminder.Kind> kind(Log log, LocalDate today) {
    var window = Windows.from(15, 25, false, true);
    return Due.ofWindow(new MeterRegister(meter(), 1), log, window, today).map(Due::kind);
  }

  @Requirement("LUD-16")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-11-14, ",
    "2026-11-15, OPENS",
    "2026-11-17, OPENS",
    "2026-11-18, ",
    "2026-11-22, ",
    "2026-11-23, CLOSES",
    "2026-11-25, CLOSES",
    "2026-11-26, ",
  })
  void aWindowIsToldOfWhenItOpensAndBeforeItCloses(LocalDate today, MeterReminder.Kind kind) {
    assertEquals(Optional.ofNullable(kind), kind(log(), today));
  }

  @Requirement("LUD-16")
  @Test
  void whoHasGivenTheReadingIsLeftInPeace() {
    var given = log(YearMonth.parse("2026-11"));
    assertEquals(Optional.empty(), kind(given, LocalDate.parse("2026-11-24")));
  }

  @Requirement("LUD-21")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2027-01-29, ",
    "2027-01-30, ENDS_FIRST",
    "2027-02-28, ENDS_FIRST",
    "2027-03-01, ENDS_SOON",
    "2027-03-31, ENDS_SOON",
    "2027-04-01, ",
  })
  void theEndOfAMeterIsToldOfSixtyAndThirtyDaysAhead(LocalDate today, MeterReminder.Kind kind) {
    var due = Due.ofEnd(meter(), validity(MeterRegime.VERIFICATION), today);
    assertEquals(Optional.ofNullable(kind), due.map(Due::kind));
  }

  @Requirement("LUD-21")
  @Test
  void whatMayHangForEverHasNoEnd() {
    var none = validity(MeterRegime.NONE);
    assertEquals(Optional.empty(), Due.ofEnd(meter(), none, END));
    assertEquals(Optional.empty(), none.end(END));
    assertEquals(Optional.of(END.plusYears(4)), validity(MeterRegime.SERVICE_LIFE).end(END));
  }
}
