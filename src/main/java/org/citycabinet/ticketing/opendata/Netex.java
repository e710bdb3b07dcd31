package org.citycabinet.ticketing.opendata;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.citycabinet.operator.Contact;
import org.citycabinet.ticketing.product.ServiceTerms.Days;

/** A publication of NeTEx: who sells, where and when, what, for how much, and what comes back. */
final class Netex {
  private final Assortment shelf;
  private final Coverage coverage;
  private final Xml xml;

  private Netex(Assortment shelf) {
    this.shelf = shelf;
    coverage = new Coverage(shelf);
    xml = new Xml(shelf.operator().code(), shelf.scheme().inForceOn().toString(), shelf.language());
  }

  /** The publication; the same shelf always gives the same bytes. */
  static byte[] xml(Assortment shelf) {
    return new Netex(shelf).document();
  }

  private byte[] document() {
    return xml.document(
        "PublicationDelivery",
        () -> {
          xml.text("PublicationTimestamp", start(shelf.scheme().inForceOn()));
          xml.text("ParticipantRef", shelf.operator().code());
          xml.own("Description", Assortment.texts("opendata.title"));
          xml.in("dataObjects", this::frames);
        });
  }

  private void frames() {
    frame("ResourceFrame", () -> xml.in("organisations", this::operator));
    if (!coverage.groups().isEmpty()) {
      frame("ServiceFrame", () -> xml.in("lines", this::lines));
    }
    if (!coverage.timed().isEmpty()) {
      frame("ServiceCalendarFrame", this::calendar);
    }
    frame("FareFrame", this::fares);
  }

  private void frame(String name, Runnable content) {
    xml.object(
        name,
        shelf.operator().code(),
        () -> {
          xml.in("ValidBetween", this::inForce);
          content.run();
        });
  }

  private void inForce() {
    xml.text("FromDate", start(shelf.scheme().inForceOn()));
    shelf.next().ifPresent(next -> xml.text("ToDate", start(next)));
  }

  private String start(LocalDate day) {
    var zone = shelf.operator().zone();
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(zone));
  }

  private void operator() {
    var operator = shelf.operator();
    xml.object(
        "Operator",
        operator.code(),
        () -> {
          xml.others("Name", operator.names());
          xml.own("Name", operator.names());
          shelf.contact().ifPresent(this::contact);
        });
  }

  private void contact(Contact contact) {
    xml.in(
        "ContactDetails",
        () -> {
          xml.text("Email", contact.email());
          xml.text("Phone", contact.phone());
          xml.text("Url", shelf.operator().termsUrl());
        });
  }

  private void lines() {
    coverage.groups().stream().flatMap(group -> group.routes().stream()).forEach(this::line);
  }

  private void line(String route) {
    xml.object(
        "Line",
        route,
        () -> {
          xml.text("Name", route);
          xml.text("PublicCode", route);
          xml.ref("OperatorRef", shelf.operator().code());
        });
  }

  private void calendar() {
    var hours = coverage.timed().stream().flatMap(part -> part.hours().stream()).distinct();
    xml.in(
        "dayTypes",
        () -> {
          day(
              Days.FREE,
              () -> property("Saturday Sunday", null),
              () -> property(null, "AnyHoliday"));
          day(
              Days.WORKING,
              () -> property("Monday Tuesday Wednesday Thursday Friday", "NotHoliday"));
        });
    var bands = hours.filter(band -> !band.isWholeDay()).toList();
    if (!bands.isEmpty()) {
      xml.in("timebands", () -> bands.forEach(this::band));
    }
  }

  /** Any one of the properties makes a day one of that sort. */
  private void day(Days days, Runnable... properties) {
    xml.object(
        "DayType",
        days.name(),
        () -> xml.in("properties", () -> Stream.of(properties).forEach(Runnable::run)));
  }

  private void property(String week, String holidays) {
    xml.in(
        "PropertyOfDay",
        () -> {
          xml.text("DaysOfWeek", week);
          xml.text("HolidayTypes", holidays);
        });
  }

  private void band(Hours hours) {
    xml.object(
        "Timeband",
        hours.code(),
        () -> {
          xml.text("StartTime", hours.start());
          xml.text("EndTime", hours.end().orElse("00:00:00"));
          xml.text("DayOffset", hours.end().isPresent() ? null : 1);
        });
  }

  private void fares() {
    xml.own("Name", Assortment.texts("opendata.title"));
    new NetexParameters(shelf, xml).write();
    new NetexProducts(shelf, coverage, xml).write();
    new NetexSales(shelf, xml).write();
  }
}
