package org.citycabinet.utility.consumption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.metering.Dial;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterLocation;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.MeterUnit;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.ReadingSource;
import org.citycabinet.utility.metering.ServiceKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class GreenButtonTest {

  private static final String ESPI = "http://naesb.org/espi";
  private static final Instant TAKEN = Instant.parse("2026-10-20T09:00:00Z");

  private static MeterRegister register() {
    var face =
        new Meter.Face(
            ServiceKind.COLD_WATER,
            MeterLocation.KITCHEN,
            "<17> & Co",
            MeterUnit.CUBIC_METRE,
            1,
            new Dial(5, 3, BigDecimal.ONE));
    var installed = LocalDate.parse("2020-01-01");
    var meter = new Meter(Ids.demo("m"), "op", Ids.demo("home"), face, installed, null);
    return new MeterRegister(meter, 1);
  }

  private static Reading reading(MeterRegister register, String day, String value, boolean read) {
    var readOn = LocalDate.parse(day);
    var origin =
        new Reading.Origin(
            read ? ReadingSource.WEB : ReadingSource.ESTIMATE,
            read ? ReadingQuality.VALID : ReadingQuality.ESTIMATED,
            readOn,
            TAKEN,
            null);
    return new Reading(
        Ids.demo(day),
        register,
        YearMonth.from(readOn),
        new Reading.Shown(new BigDecimal(value), false),
        origin);
  }

  private static Document feed() throws Exception {
    var register = register();
    var readings =
        List.of(
            reading(register, "2026-08-20", "100.000", true),
            reading(register, "2026-09-20", "103.250", false),
            reading(register, "2026-10-20", "107.000", true));
    var logs = Map.of(register, new Log(register.meter().dial(), readings));
    var file = new GreenButton("Parauga iela 1 & 3", ZoneId.of("Europe/Riga"), logs).feed();
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
  }

  private static List<String> texts(Document feed, String name) {
    var found = feed.getElementsByTagNameNS(ESPI, name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Requirement("LUD-15")
  @Test
  void waterIsDrinkingWaterInLitresUsedFromReadingToReading() throws Exception {
    var feed = feed();
    assertEquals(List.of("2"), texts(feed, "kind"));
    assertEquals(List.of("9"), texts(feed, "commodity"));
    assertEquals(List.of("42"), texts(feed, "uom"));
    assertEquals(List.of("-3"), texts(feed, "powerOfTenMultiplier"));
    assertEquals(List.of("3250", "3750"), texts(feed, "value"));
    assertEquals(List.of("8", "17"), texts(feed, "quality"));
  }

  @Test
  void anIntervalBeginsWithTheDayInTheOperatorsZone() throws Exception {
    var start = Instant.parse("2026-08-19T21:00:00Z").getEpochSecond();
    assertEquals(String.valueOf(start), texts(feed(), "start").get(0));
    assertEquals(String.valueOf(31 * 86_400), texts(feed(), "duration").get(1));
  }

  @Test
  void whatIsWrittenOnAMeterCannotBreakTheFile() throws Exception {
    var titles = feed().getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title");
    assertEquals("Parauga iela 1 & 3", titles.item(0).getTextContent());
    assertEquals("COLD_WATER <17> & Co / 1", titles.item(1).getTextContent());
  }
}
