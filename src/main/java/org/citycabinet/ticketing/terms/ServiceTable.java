package org.citycabinet.ticketing.terms;

import java.time.LocalTime;
import java.util.stream.Stream;
import org.citycabinet.operator.Example;
import org.citycabinet.ticketing.product.ServiceCase;
import org.citycabinet.ticketing.product.ServiceFamily;
import org.citycabinet.ticketing.product.ServiceTerms;
import org.citycabinet.ticketing.product.ServiceTerms.Days;

/** On which routes, days and hours tickets are valid. */
final class ServiceTable extends Table<ServiceTerms> {
  private static final ServiceFamily SERVICES = new ServiceFamily();

  ServiceTable() {
    super("service", of(SERVICES), ServiceTerms::clause);
  }

  @Override
  Stream<String> about(ServiceTerms row, Pen pen) {
    return Stream.of(
            pen.aboutProducts(row.products()),
            pen.about("terms.about.routes", row.routes(), route -> route),
            pen.about("terms.about.days", row.days(), day -> days(day, pen)),
            row.from().stream().map(from -> pen.text("terms.about.from", pen.time(from))))
        .flatMap(part -> part);
  }

  @Override
  Stream<String> says(ServiceTerms row, Pen pen) {
    return Stream.of(valid(row, pen));
  }

  @Override
  Stream<Shown<ServiceTerms>> examples(Pen pen) {
    return pen.examples(ServiceFamily.class, "service-examples.csv").map(e -> shown(e, pen));
  }

  private static Shown<ServiceTerms> shown(Example example, Pen pen) {
    var trip =
        new ServiceCase(
            example.text("product"),
            example.text("route"),
            Boolean.parseBoolean(example.text("working_day")),
            LocalTime.parse(example.text("at")));
    var row = pen.scheme().terms(SERVICES).decide(trip);
    var given =
        pen.text(
            "terms.given.trip",
            pen.product(trip.product()),
            trip.route(),
            days(trip.workingDay() ? Days.WORKING : Days.FREE, pen),
            pen.time(trip.at()));
    return new Shown<>(row, new Worked(given, valid(row, pen)));
  }

  private static String days(Days days, Pen pen) {
    return pen.text("terms.days." + days);
  }

  private static String valid(ServiceTerms row, Pen pen) {
    return pen.text(row.valid() ? "terms.service.yes" : "terms.service.no");
  }
}
