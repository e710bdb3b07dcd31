package org.citycabinet.utility.consumption;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.citycabinet.utility.metering.Dial;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.Series;

/**
 * What an address used, as a Green Button file: an Atom feed of ESPI resources (NAESB REQ.21), one
 * usage point a register, one interval from reading to reading, in thousandths of the unit.
 *
 * @param address the address that stands in the title
 * @param zone in which a reading's day begins
 * @param logs each register's readings
 */
record GreenButton(String address, ZoneId zone, Map<MeterRegister, Log> logs) {

  private static final int DECIMALS = 3;
  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>urn:uuid:%s</id>
      <title>%s</title>
      <updated>%s</updated>
      %s</feed>
      """;
  private static final String ENTRY =
      """
      <entry>
      <id>urn:uuid:%s</id>
      <link rel="self" href="%s"/>
      %s<title>%s</title>
      <content><%5$s xmlns="http://naesb.org/espi">%6$s</%5$s></content>
      <published>%7$s</published>
      <updated>%7$s</updated>
      </entry>
      """;
  private static final String RELATED = "<link rel=\"related\" href=\"%s\"/>\n";
  private static final String READING_TYPE =
      "<accumulationBehaviour>4</accumulationBehaviour><commodity>%d</commodity>"
          + "<flowDirection>1</flowDirection><powerOfTenMultiplier>%d</powerOfTenMultiplier>"
          + "<uom>%d</uom>";
  private static final String PERIOD = "<duration>%d</duration><start>%d</start>";
  private static final String INTERVAL =
      "<IntervalReading><ReadingQuality><quality>%d</quality></ReadingQuality>"
          + "<timePeriod>%s</timePeriod><value>%s</value></IntervalReading>";

  /** The file, in UTF-8. */
  byte[] feed() {
    var entries =
        logs.entrySet().stream()
            .map(each -> entries(each.getKey(), each.getValue()))
            .collect(Collectors.joining());
    return FEED.formatted(id("feed:" + address), escaped(address), updated(), entries)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String entries(MeterRegister register, Log log) {
    var face = register.meter().face();
    var point = "UsagePoint/" + id(register.meter().id() + "/" + register.number());
    var reading = point + "/MeterReading/1";
    var type = point + "/ReadingType/1";
    var block = reading + "/IntervalBlock/1";
    var category = "<ServiceCategory><kind>%d</kind></ServiceCategory>";
    return entry(
            register, point, "UsagePoint", category.formatted(Espi.service(face.kind())), reading)
        + entry(register, reading, "MeterReading", "", type, block)
        + entry(register, type, "ReadingType", type(face))
        + entry(register, block, "IntervalBlock", intervals(log));
  }

  private static String type(Meter.Face face) {
    var power = Espi.power(face.unit()) - DECIMALS;
    return READING_TYPE.formatted(Espi.commodity(face.kind()), power, Espi.unit(face.unit()));
  }

  private String intervals(Log log) {
    var points = log.series().points();
    if (points.size() < 2) {
      return "";
    }
    var whole = period(points.get(0).readOn(), points.get(points.size() - 1).readOn());
    return "<interval>"
        + whole
        + "</interval>"
        + IntStream.range(1, points.size())
            .mapToObj(i -> interval(log.dial(), points.get(i - 1), points.get(i)))
            .collect(Collectors.joining());
  }

  private String interval(Dial dial, Series.Point from, Series.Point to) {
    var used = Series.use(dial, from, to).amount();
    return INTERVAL.formatted(
        Espi.quality(to.quality()),
        period(from.readOn(), to.readOn()),
        used.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue());
  }

  private String period(LocalDate from, LocalDate to) {
    var start = from.atStartOfDay(zone).toEpochSecond();
    return PERIOD.formatted(to.atStartOfDay(zone).toEpochSecond() - start, start);
  }

  private String entry(
      MeterRegister register, String self, String resource, String content, String... related) {
    var face = register.meter().face();
    var title = face.kind() + " " + face.number() + " / " + register.number();
    var links = List.of(related).stream().map(RELATED::formatted).collect(Collectors.joining());
    return ENTRY.formatted(id(self), self, links, escaped(title), resource, content, updated());
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** When the newest of the readings came in. */
  private Instant updated() {
    return logs.values().stream()
        .flatMap(log -> log.readings().stream())
        .map(Reading::takenAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static UUID id(String words) {
    return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
  }
}
