package org.citycabinet.ticketing.opendata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.ticketing.refund.RefundTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Every row of the tables that NeTEx has words for is in the publication. */
class NetexTest {

  static Set<String> operators() {
    return BuiltIn.schemesWith("products").keySet();
  }

  @ParameterizedTest
  @MethodSource("operators")
  void everyRowIsAnObject(String operator) throws Exception {
    var shelf = Shelves.of(operator);
    var netex = read(shelf);
    assertEquals(shelf.tickets().size(), count(netex, "//fareProducts/*"));
    assertEquals(shelf.offers().size(), count(netex, "//Cell"));
    assertEquals(shelf.products().size(), count(netex, "//SalesOfferPackage"));
    assertEquals(shelf.categories().size() + 1, count(netex, "//UserProfile"));
    assertEquals(shelf.media().size(), count(netex, "//TypeOfTravelDocument"));
    assertEquals(new Rows(shelf).validities().size(), count(netex, "//UsageValidityPeriod"));
    assertEquals(
        new RefundTerms(shelf.scheme()).clauses().size(),
        count(netex, "//usageParameters/Refunding"));
    assertEquals(5 * shelf.products().size(), count(netex, "//DistributionAssignment"));
  }

  @Test
  @Requirement("RIG-74.2.1")
  void aRefundHasItsShareItsDeadlinesAndItsClause() throws Exception {
    var netex = read(Shelves.of("riga"));
    var refund = "//Refunding[@id='riga:Refunding:74.2.1-1']";
    assertEquals("slidingScale", text(netex, refund + "/Allowed"));
    assertEquals("afterFirstUse", text(netex, refund + "/ResellWhen"));
    assertEquals("75", key(netex, refund, "percent"));
    assertEquals("UNITS_LEFT", key(netex, refund, "share"));
    assertEquals("P12M PURCHASE, P6M BLOCKING, P0D EXPIRY", key(netex, refund, "deadlines"));
    assertEquals("74.2.1", key(netex, refund, "clause"));
    assertEquals(
        1,
        count(
            netex,
            "//SalesOfferPackage[@id='riga:SalesOfferPackage:MONTH']"
                + "//RefundingRef[@ref='riga:Refunding:74.2.1-1']"));
  }

  @Test
  @Requirement({"VEN-20", "VEN-21"})
  void aSaleHasItsDaysItsChannelsAndItsCommission() throws Exception {
    var netex = read(Shelves.of("ventspils"));
    var web = "//DistributionAssignment[@id='ventspils:DistributionAssignment:MONTH_FULL_WEB']";
    assertEquals("true", text(netex, web + "/AllowedInChannel"));
    assertEquals("2", key(netex, web, "commissionPercent"));
    assertEquals("0.20", key(netex, web, "commissionMinimum"));
    var window = "//PurchaseWindow[@id='ventspils:PurchaseWindow:21-2']";
    assertEquals("20", key(netex, window, "fromDayOfMonthBefore"));
    assertEquals("10", key(netex, window, "toDayOfMonth"));
    var app = web.replace("_WEB", "_APP");
    assertEquals("false", text(netex, app + "/AllowedInChannel"));
  }

  @Test
  @Requirement({"RIG-15.1.2", "RIG-15.2.2"})
  void theSameTicketLastsDifferentlyOnDifferentMedia() throws Exception {
    var netex = read(Shelves.of("riga"));
    assertEquals("P3D", duration(netex, "DAYS_3_CARD"));
    assertEquals("PT72H", duration(netex, "DAYS_3_APP"));
    var card = "//UsageValidityPeriod[@id='riga:UsageValidityPeriod:15.1.2-1']";
    assertEquals("endOfFareDay", text(netex, card + "/UsageEnd"));
    assertEquals("P12M", key(netex, card, "useWithinFromPurchase"));
  }

  @Test
  @Requirement("VEN-05")
  void routesAndHoursAreLinesAndTimebands() throws Exception {
    var netex = read(Shelves.of("ventspils"));
    var late =
        "//GenericParameterAssignment"
            + "[@id='ventspils:GenericParameterAssignment:MONTH_PUPIL_ROUTES_20_23_WORKING_1400']";
    assertEquals(4, count(netex, late + "//LineRef"));
    assertEquals(1, count(netex, late + "//DayTypeRef[@ref='ventspils:DayType:WORKING']"));
    assertEquals("14:00:00", text(netex, "//Timeband/StartTime"));
  }

  @Test
  void aTicketOfADayIsAPassAndOneOfMinutesATrip() throws Exception {
    var netex = read(Shelves.of("riga"));
    assertEquals("timeLimitedSingleTrip", product(netex, "MIN_90"));
    assertEquals("periodPass", product(netex, "HOURS_24"));
    assertEquals("periodPass", product(netex, "MONTH"));
  }

  @Test
  void aLoadOfTicketsIsACarnet() throws Exception {
    var netex = read(Shelves.of("ventspils"));
    var load = "//AmountOfPriceUnitProduct[@id='ventspils:AmountOfPriceUnitProduct:TRIPS_40']";
    assertEquals("40", text(netex, load + "/Amount"));
    assertEquals("40 trips", text(netex, load + "//AlternativeText[@useForLanguage='en']/Text"));
  }

  @Test
  void whatACellSaysIsTextAndNothingElse() throws Exception {
    var odd = Shelves.with("riga", "products", ",Month ticket,", ",<b>&amp; ]]> \"month\"\u0007,");
    assertEquals(
        "<b>&amp; ]]> \"month\" ",
        text(
            read(odd),
            "//PreassignedFareProduct[@id='riga:PreassignedFareProduct:MONTH']"
                + "/alternativeTexts/AlternativeText[@useForLanguage='en']/Text"));
  }

  @Test
  void anEditionEndsWhereTheNextBegins() throws Exception {
    var netex = read(Shelves.before("riga", LocalDate.of(2027, 7, 1)));
    assertEquals("2020-01-01T00:00:00+02:00", text(netex, "//FareFrame/ValidBetween/FromDate"));
    assertEquals("2027-07-01T00:00:00+03:00", text(netex, "//FareFrame/ValidBetween/ToDate"));
  }

  @Test
  void theSameEditionHasTheSameBytes() {
    assertArrayEquals(Netex.xml(Shelves.of("riga")), Netex.xml(Shelves.of("riga")));
  }

  private static String product(Document netex, String code) throws XPathExpressionException {
    var id = "riga:PreassignedFareProduct:" + code;
    return text(netex, "//PreassignedFareProduct[@id='" + id + "']/ProductType");
  }

  private static String duration(Document netex, String assignment) throws Exception {
    var period =
        text(
            netex,
            "//GenericParameterAssignment[@id='riga:GenericParameterAssignment:"
                + assignment
                + "']/limitations/UsageValidityPeriodRef/@ref");
    return text(netex, "//UsageValidityPeriod[@id='" + period + "']/StandardDuration");
  }

  private static String key(Document netex, String object, String key)
      throws XPathExpressionException {
    return text(netex, object + "/keyList/KeyValue[Key='" + key + "']/Value");
  }

  private static String text(Document netex, String path) throws XPathExpressionException {
    return XPathFactory.newInstance().newXPath().evaluate(path, netex);
  }

  private static int count(Document netex, String path) throws XPathExpressionException {
    return Integer.parseInt(text(netex, "count(" + path + ")"));
  }

  private static Document read(Assortment shelf) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(Netex.xml(shelf)));
  }
}
