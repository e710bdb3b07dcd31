package org.citycabinet.utility.enquiries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;

/** Demonstration data: what residents asked and nobody has answered yet. */
@ApplicationScoped
@Transactional
class EnquiriesDemo {

  private static final LocalTime ASKED = LocalTime.of(11, 5);

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;

  void load(@Observes @Priority(410) DemoStart start) {
    DemoTable.rows("enquiries").forEach(row -> ask(row, start.today()));
  }

  private void ask(NamedCsvRecord row, LocalDate today) {
    var at =
        today
            .minusDays(Long.parseLong(row.getField("days ago")))
            .atTime(ASKED)
            .toInstant(ZoneOffset.UTC);
    var operator = operator(row.getField("contract"));
    entities.persist(
        new Enquiry(
            Ids.demo("enquiry:" + row.getField("subject")),
            new Enquiry.About(
                operator,
                Ids.demo("contract:" + row.getField("contract")),
                null,
                row.getField("subject")),
            Ids.demo("account:" + row.getField("account")),
            row.getField("words"),
            at,
            operators.scheme(operator, at)));
  }

  /** The first start has no caller who could ask the register. */
  private static String operator(String contract) {
    return DemoTable.rows("contracts").stream()
        .filter(row -> row.getField("contract").equals(contract))
        .map(row -> row.getField("operator"))
        .findFirst()
        .orElseThrow();
  }
}
