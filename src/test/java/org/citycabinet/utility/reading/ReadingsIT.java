package org.citycabinet.utility.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Readings on a real database. */
class ReadingsIT extends MetersInContainer {
  private static final UUID THREE_METERS = Ids.demo("contract:004512");
  private static final UUID TWO_METERS = Ids.demo("contract:004690");
  private static final UUID KITCHEN = Ids.demo("meter:8812044");
  private static final UUID HOT = Ids.demo("meter:5530917");
  private static final UUID GAS = Ids.demo("meter:40018823");
  private static final UUID CELLAR = Ids.demo("meter:2204711");
  private static final UUID POWER = Ids.demo("meter:71120045");

  @Inject Receipts receipts;

  private Outcome send(UUID meter, String typed) {
    return readings.send(meter, 1, typed, Said.SURE);
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

  @Requirement("LUD-15")
  @Test
  void theDatabaseIsAskedAsOftenForThreeMetersAsForTwo() throws Exception {
    asResident("anna");
    readings.cards(THREE_METERS);
    assertEquals(
        selectsOf(() -> readings.cards(TWO_METERS)), selectsOf(() -> readings.cards(THREE_METERS)));
  }
}
