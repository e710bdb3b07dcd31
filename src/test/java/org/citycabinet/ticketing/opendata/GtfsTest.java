package org.citycabinet.ticketing.opendata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BuiltIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables that GTFS has words for is in the feed, and nothing else. */
class GtfsTest {

  static Set<String> operators() {
    return BuiltIn.schemesWith("products").keySet();
  }

  @ParameterizedTest
  @MethodSource("operators")
  void everyTicketHasItsPricesAndItsRules(String operator) {
    var shelf = Shelves.of(operator);
    var feed = feed(shelf);
    var tickets = new TreeSet<>(shelf.tickets());
    assertEquals(tickets, column(feed, "fare_products", "fare_product_id"));
    assertEquals(tickets, column(feed, "fare_leg_rules", "fare_product_id"));
    assertEquals(shelf.offers().size(), feed.file("fare_products").size());
    assertEquals(shelf.media().size(), feed.file("fare_media").size());
    assertEquals(shelf.categories().size() + 1, feed.file("rider_categories").size());
  }

  @ParameterizedTest
  @CsvSource({
    "riga,       7, 119, 8",
    "liepaja,    3, 13, 4",
    "siauliai,   4, 16, 2",
    "ventspils, 15, 63, 2"
  })
  void theRowsAreAsMany(String operator, int tickets, int prices, int media) {
    var feed = feed(Shelves.of(operator));
    assertEquals(tickets, column(feed, "fare_products", "fare_product_id").size());
    assertEquals(prices, feed.file("fare_products").size());
    assertEquals(media, feed.file("fare_media").size());
  }

  @ParameterizedTest
  @MethodSource("operators")
  void nothingIsInvented(String operator) {
    var feed = feed(Shelves.of(operator));
    assertEquals(List.of(), feed.file("stops"));
    assertEquals(List.of(), feed.file("trips"));
    assertEquals(List.of(), feed.file("stop_times"));
    assertFalse(feed.files().containsKey("areas.txt"));
    assertEquals(
        List.of("Fares only, in force from 2020-01-01"),
        List.copyOf(column(feed, "feed_info", "feed_version")));
  }

  @Test
  void whoHasAConcessionPaysLessOnWhatIsTheirsAlone() {
    var feed = feed(Shelves.of("riga"));
    assertEquals(
        List.of(
            "MONTH,Mēneša biļete,HALF_50,APP,15.00,EUR",
            "MONTH,Mēneša biļete,HALF_50,PERSONALISED_CARD,15.00,EUR",
            "MONTH,Mēneša biļete,HALF_50,PUPIL_CARD,15.00,EUR",
            "MONTH,Mēneša biļete,HALF_50,RESIDENT_CARD,15.00,EUR",
            "MONTH,Mēneša biļete,HALF_50,COMPANION_CARD,15.00,EUR"),
        feed.lines("fare_products", "MONTH", "Mēneša biļete", "HALF_50"));
    assertEquals(
        "0.00",
        feed.file("fare_products").stream()
            .filter(row -> row.getField("rider_category_id").equals("FREE_100"))
            .map(row -> row.getField("amount"))
            .distinct()
            .reduce("", String::concat));
  }

  @Test
  void aTicketMadeForAGroupIsPricedForItAlone() {
    var feed = feed(Shelves.of("liepaja"));
    assertEquals(
        List.of(
            "MONTH_PUPIL,Skolēna mēneša biļete,PUPIL,APP,5.00,EUR",
            "MONTH_PUPIL,Skolēna mēneša biļete,PUPIL,PERSONALISED_CARD,5.00,EUR",
            "MONTH_PUPIL,Skolēna mēneša biļete,PUPIL,EID,5.00,EUR"),
        feed.lines("fare_products", "MONTH_PUPIL"));
  }

  @Test
  @Requirement({"VEN-02", "VEN-05"})
  void routesDaysAndHoursAreNetworksAndTimeframes() {
    var feed = feed(Shelves.of("ventspils"));
    assertEquals(
        List.of("MONTH_WORKDAYS,ROUTES_1_13,,,WORKING,,MONTH_WORKDAYS,0"),
        feed.lines("fare_leg_rules", "MONTH_WORKDAYS"));
    assertEquals(
        List.of(
            "MONTH_PUPIL,ROUTES_1_13,,,,,MONTH_PUPIL,0",
            "MONTH_PUPIL,ROUTES_20_23,,,WORKING_1400,,MONTH_PUPIL,0"),
        feed.lines("fare_leg_rules", "MONTH_PUPIL"));
    assertEquals(List.of("TRIPS_10,,,,,,TRIPS_10,0"), feed.lines("fare_leg_rules", "TRIPS_10"));
    assertEquals(
        List.of("WORKING_1400,14:00:00,24:00:00,WORKING"),
        feed.lines("timeframes", "WORKING_1400"));
    assertEquals(17, feed.file("routes").size());
    assertEquals(13, feed.lines("route_networks", "ROUTES_1_13").size());
  }

  @Test
  void publicHolidaysAreNoWorkingDays() {
    var feed = feed(Shelves.of("ventspils"));
    assertEquals(
        List.of("WORKING,20261118,2"), feed.lines("calendar_dates", "WORKING", "20261118"));
    assertEquals(List.of("FREE,20261118,1"), feed.lines("calendar_dates", "FREE", "20261118"));
    assertEquals(List.of(), feed.lines("calendar_dates", "WORKING", "20261119"));
  }

  @Test
  @Requirement({"SIA-03", "SIA-06"})
  void aTripFromTheWalletHasItsDiscountAndItsHalfHour() {
    var feed = feed(Shelves.of("siauliai"));
    assertEquals(
        List.of("WALLET_TRIP,Kelionė už kortelės pinigus,DISCOUNT_80,PERSONALISED_CARD,0.18,EUR"),
        feed.lines("fare_products", "WALLET_TRIP", "Kelionė už kortelės pinigus", "DISCOUNT_80"));
    assertEquals(
        List.of("WALLET_TRIP,WALLET_TRIP,-1,1800,1,0,"),
        feed.lines("fare_transfer_rules", "WALLET_TRIP"));
  }

  @Test
  void oneTicketPaysForSeveralRidesWhereItsTermLasts() {
    var riga = feed(Shelves.of("riga"));
    assertEquals(
        List.of("MIN_90,MIN_90,-1,5400,1,0,"), riga.lines("fare_transfer_rules", "MIN_90"));
    assertEquals(List.of("DAYS_3,DAYS_3,-1,,,0,"), riga.lines("fare_transfer_rules", "DAYS_3"));
    var ventspils = feed(Shelves.of("ventspils"));
    assertEquals(List.of(), ventspils.lines("fare_transfer_rules", "TRIPS_10"));
  }

  @Test
  void namesAreTranslated() {
    var feed = feed(Shelves.of("siauliai"));
    assertEquals(
        List.of(
            "fare_products,fare_product_name,en,7-day ticket,,,7 dienų bilietas",
            "fare_products,fare_product_name,lv,7 dienu biļete,,,7 dienų bilietas"),
        feed.lines("translations", "fare_products", "fare_product_name").stream()
            .filter(line -> line.endsWith(",7 dienų bilietas"))
            .sorted()
            .toList());
  }

  @Test
  void anEditionEndsWhereTheNextBegins() {
    var feed = feed(Shelves.before("riga", LocalDate.of(2027, 3, 1)));
    assertEquals(Set.of("20270228"), column(feed, "feed_info", "feed_end_date"));
    assertEquals(Set.of("20270228"), column(feed, "calendar", "end_date"));
    for (var endless :
        List.of(Shelves.of("riga"), Shelves.before("riga", LocalDate.of(9999, 1, 1)))) {
      assertEquals(Set.of("20391231"), column(feed(endless), "feed_info", "feed_end_date"));
    }
  }

  @Test
  void anOperatorWithoutADeskHasNoneInTheFeed() {
    var desk = BuiltIn.folder("riga").texts().get("contacts").split("\\R", 2)[1];
    var feed = feed(Shelves.with("riga", "contacts", desk, ""));
    assertEquals(Set.of(""), column(feed, "agency", "agency_email"));
  }

  @Test
  void anotherPriceIsAnotherFileAndTheSameOneTheSameBytes() {
    var first = Gtfs.zip(Shelves.of("riga"));
    assertArrayEquals(first, Gtfs.zip(Shelves.of("riga")));
    var dearer = feed(Shelves.with("riga", "products", ",30.00,", ",31.40,"));
    assertTrue(
        dearer.lines("fare_products", "MONTH").stream().anyMatch(line -> line.contains(",31.40,")));
  }

  private static Feed feed(Assortment shelf) {
    return Feed.read(Gtfs.zip(shelf));
  }

  private static Set<String> column(Feed feed, String file, String column) {
    var values = new TreeSet<String>();
    feed.file(file).forEach(row -> values.add(row.getField(column)));
    return values;
  }
}
