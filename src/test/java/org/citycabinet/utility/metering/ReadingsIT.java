package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Readings on a real database. */
class ReadingsIT extends MetersInContainer {
  private static final UUID THREE_METERS = Ids.demo("contract:004512");
  private static final UUID TWO_METERS = Ids.demo("contract:004690");
  private static final UUID OFFICE = Ids.demo("contract:010020");
  private static final UUID BATH = Ids.demo("meter:8812043");
  private static final UUID KITCHEN = Ids.demo("meter:8812044");
  private static final UUID HOT = Ids.demo("meter:5530917");
  private static final UUID GAS = Ids.demo("meter:40018823");
  private static final UUID CELLAR = Ids.demo("meter:2204711");
  private static final UUID POWER = Ids.demo("meter:71120045");
  private static final UUID OFFICE_METER = Ids.demo("meter:8812101");

  @Inject UserTransaction transaction;
  @Inject Consumptions consumptions;
  @Inject MeterDesk desk;
  @Inject Receipts receipts;

  private String more(UUID contract, UUID meter, String used) {
    return card(contract, meter).last().value().add(new BigDecimal(used)).toPlainString();
  }

  private Outcome send(UUID meter, String typed) {
    return readings.send(meter, 1, typed, Said.SURE);
  }

  @Requirement("LUD-20")
  @Test
  void everyVersionIsKeptAndTheSameNumberTwiceIsOne() {
    asResident("anna");
    onDay(20, 4);
    var first = more(THREE_METERS, BATH, "3.100");
    var second = more(THREE_METERS, BATH, "3.400");
    assertTrue(send(BATH, first).taken());
    assertTrue(send(BATH, first).taken());
    assertEquals(1, card(THREE_METERS, BATH).given().version());
    assertTrue(send(BATH, second).taken());
    assertEquals(2, card(THREE_METERS, BATH).given().version());
    asClerk();
    var month = YearMonth.from(day());
    var versions =
        desk.open(BATH).versions().stream().filter(v -> v.month().equals(month)).toList();
    assertEquals(List.of(2, 1), versions.stream().map(MeterFile.Version::version).toList());
    assertTrue(versions.get(0).isCurrent() && !versions.get(1).isCurrent());
  }

  @Requirement({"LUD-16", "LUD-19"})
  @Test
  void aReadingSentAsTheWindowHasClosedIsRefusedWithTheDayOfTheNext() {
    asResident("anna");
    onDay(25, 4);
    var typed = more(THREE_METERS, KITCHEN, "1.400");
    onDay(26, 4);
    var refused = refused("metering.refused.closed", () -> send(KITCHEN, typed));
    assertEquals(15, ((LocalDate) refused.arguments().get(0)).getDayOfMonth());
    assertEquals("reading", refused.field().orElseThrow());
  }

  @Requirement({"LUD-16", "LUD-19"})
  @Test
  void aStrictWindowTakesAReadingInItsLastMinuteAndNotInTheNext() {
    asResident("anna");
    onDay(25, 14);
    var typed = more(TWO_METERS, CELLAR, "1.300");
    var corrected = more(TWO_METERS, CELLAR, "1.500");
    inTheLastMinute();
    assertTrue(send(CELLAR, typed).taken());
    aMinuteLater();
    refused("metering.refused.closed", () -> send(CELLAR, corrected));
    assertEquals(new BigDecimal("1.300"), card(TWO_METERS, CELLAR).last().used());
  }

  @Requirement({"LUD-16", "LUD-19"})
  @Test
  void afterTheLastMinuteOfAWindowThatIsNotStrictAReadingCountsForTheNextMonth() {
    asResident("anna");
    onDay(1, 15);
    var last = readings.cards(TWO_METERS).stream().filter(c -> c.id().equals(POWER)).findFirst();
    var closes = last.orElseThrow().openUntil();
    var month = last.orElseThrow().countsFor();
    onDay(closes.getDayOfMonth(), 15);
    inTheLastMinute();
    assertTrue(send(POWER, more(TWO_METERS, POWER, "150")).taken());
    assertEquals(month, card(TWO_METERS, POWER).given().month());
    aMinuteLater();
    assertTrue(send(POWER, more(TWO_METERS, POWER, "151")).taken());
    assertEquals(month.plusMonths(1), card(TWO_METERS, POWER).given().month());
  }

  @Requirement("LUD-16")
  @Test
  void aWindowThatIsNotStrictCountsAnEarlyReadingForTheNextMonth() {
    asResident("anna");
    onDay(10, 5);
    var gas = card(TWO_METERS, GAS);
    assertTrue(gas.early());
    assertEquals(YearMonth.from(day()), gas.countsFor());
    assertTrue(send(GAS, more(TWO_METERS, GAS, "40")).taken());
    assertEquals(gas.countsFor(), card(TWO_METERS, GAS).given().month());
  }

  @Requirement({"LUD-15", "LUD-16"})
  @Test
  void aForeignMeterTakesNoReading() {
    asResident("anna");
    refused("metering.missing", () -> send(Ids.demo("meter:8812101"), "1"));
    asClerk();
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(Refused.class, () -> readings.cards(THREE_METERS)).kind());
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
    refused("metering.refused.archived", () -> send(OFFICE_METER, "99"));
  }

  @Requirement("LUD-16")
  @Test
  void aReceiptProvesWhatWasGivenAndOfAForgeryNothingIsKnown() {
    asResident("anna");
    onDay(20, 9);
    send(HOT, more(THREE_METERS, HOT, "2.800"));
    var receipt = receipts.of(card(THREE_METERS, HOT).given().id());
    assertEquals(card(THREE_METERS, HOT).given().value(), receipt.value());
    assertEquals(receipt, receipts.check(receipt.code()).orElseThrow());
    var code = receipt.code();
    var forged = code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
    assertTrue(receipts.check(forged).isEmpty());
    assertTrue(receipts.check("what").isEmpty());
    asResident("ilze");
    refused("metering.missing", () -> receipts.of(receipt.id()));
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
