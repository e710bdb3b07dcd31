package org.citycabinet.ticketing.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.Sheet;
import org.citycabinet.ticketing.inspection.InspectionTerms.About;
import org.citycabinet.ticketing.inspection.InspectionTerms.Rule;

/** Reads {@code inspection.csv}. */
@ApplicationScoped
public class InspectionFamily implements Family<InspectionTerms> {

  @Override
  public String name() {
    return "inspection";
  }

  @Override
  public InspectionTerms read(Sheet sheet) {
    return new InspectionTerms(
        sheet.expect("about", "clause", "value", "requirement").list(InspectionFamily::rule));
  }

  private static Rule rule(Row row) {
    return new Rule(
        row.word("about", About.class),
        row.text("clause"),
        row.find("value", "a period such as P14D", Period::parse));
  }

  /** What an edition of terms says; nothing where it has no such table. */
  public static InspectionTerms of(Scheme scheme) {
    return scheme.find(new InspectionFamily()).orElse(new InspectionTerms(List.of()));
  }
}
