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
    var at = DemoTable.at(row, today, ASKED);
    var operator = row.getField("operator");
    var contract = Ids.demo("contract:" + row.getField("contract"));
    entities.persist(
        new Enquiry(
            Ids.demo("enquiry:" + row.getField("subject")),
            new Enquiry.About(operator, contract, null, row.getField("subject")),
            Ids.demo("account:" + row.getField("account")),
            row.getField("words"),
            at,
            operators.scheme(operator, at)));
  }
}
