package org.citycabinet.utility.meterdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.consumption.Consumptions;
import org.citycabinet.utility.metering.ReadingSource;
import org.citycabinet.utility.metering.Replacement;
import org.citycabinet.utility.reading.MetersInContainer;
import org.citycabinet.utility.reading.Offer;
import org.citycabinet.utility.reading.Said;
import org.junit.jupiter.api.Test;

/** What a clerk sees and does, on a real database. */
class MeterDeskIT extends MetersInContainer {
  private static final UUID THREE_METERS = Ids.demo("contract:004512");
  private static final UUID OFFICE = Ids.demo("contract:010020");
  private static final UUID BATH = Ids.demo("meter:8812043");
  private static final UUID KITCHEN = Ids.demo("meter:8812044");
  private static final UUID OFFICE_METER = Ids.demo("meter:8812101");

  @Inject Consumptions consumptions;
  @Inject MeterDesk desk;

  @Requirement("LUD-20")
  @Test
  void everyVersionIsKeptAndTheSameNumberTwiceIsOne() {
    asResident("anna");
    onDay(20, 4);
    var first = more(THREE_METERS, BATH, "3.100");
    var second = more(THREE_METERS, BATH, "3.400");
    assertTrue(readings.send(BATH, 1, first, Said.SURE).taken());
    assertTrue(readings.send(BATH, 1, first, Said.SURE).taken());
    assertEquals(1, card(THREE_METERS, BATH).given().version());
    assertTrue(readings.send(BATH, 1, second, Said.SURE).taken());
    assertEquals(2, card(THREE_METERS, BATH).given().version());
    asClerk();
    var month = YearMonth.from(day());
    var versions =
        desk.open(BATH).versions().stream().filter(v -> v.month().equals(month)).toList();
    assertEquals(List.of(2, 1), versions.stream().map(MeterFile.Version::version).toList());
    assertTrue(versions.get(0).isCurrent() && !versions.get(1).isCurrent());
  }

  @Requirement("LUD-15")
  @Test
  void aClerkEntersWhatAResidentTellsAndTheDayMayNotLieAhead() {
    asResident("anna");
    onDay(28, 6);
    var typed = more(THREE_METERS, KITCHEN, "1.500");
    asClerk();
    var me = Ids.demo("account:ludza-clerk");
    refused(
        "metering.refused.future",
        () -> desk.enter(KITCHEN, 1, offer(typed, day().plusDays(1), me)));
    assertTrue(desk.enter(KITCHEN, 1, offer(typed, day().minusDays(4), me)).taken());
    asResident("anna");
    onDay(20, 7);
    assertEquals(ReadingSource.PHONE, card(THREE_METERS, KITCHEN).last().source());
  }

  private static Offer offer(String typed, LocalDate readOn, UUID by) {
    return new Offer(typed, readOn, Said.SURE, ReadingSource.PHONE, by);
  }

  @Requirement({"LUD-15", "LUD-18"})
  @Test
  void anotherMeterInItsPlaceGoesOnWithoutAGap() {
    asResident("viktors");
    onDay(18, 8);
    var last = more(OFFICE, OFFICE_METER, "1.200");
    asClerk();
    var wanted = new Replacement(day(), List.of(last), "77001", 5, 3, List.of("0,4"), null);
    var fresh = desk.replace(OFFICE_METER, wanted);
    refused(
        "metering.refused.archived", () -> desk.enter(OFFICE_METER, 1, offer("9", day(), fresh)));
    refused("metering.refused.numberTaken", () -> desk.replace(fresh, wanted));
    asResident("viktors");
    onDay(22, 8);
    assertTrue(readings.send(fresh, 1, "1,100", Said.SURE).taken());
    var water =
        consumptions.water(OFFICE).stream()
            .filter(use -> use.month().equals(YearMonth.from(day())))
            .findFirst()
            .orElseThrow();
    assertEquals(new BigDecimal("1.900"), water.amount());
    refused("metering.refused.archived", () -> readings.send(OFFICE_METER, 1, "99", Said.SURE));
  }
}
