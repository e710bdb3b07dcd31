package org.citycabinet.utility.enquiries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;

/** Demonstration data: what residents asked, some of it answered, one promise broken. */
@ApplicationScoped
@Transactional
class EnquiriesDemo {

  private static final LocalTime ASKED = LocalTime.of(11, 5);
  private static final Duration LATER = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;

  void load(@Observes @Priority(410) DemoStart start) {
    DemoTable.rows("enquiries").forEach(row -> ask(row, start.today()));
  }

  private void ask(NamedCsvRecord row, LocalDate today) {
    var at = DemoTable.at(row, today, ASKED);
    var operator = row.getField("operator");
    var contract = Ids.demo("contract:" + row.getField("contract"));
    var resident = Ids.demo("account:" + row.getField("account"));
    var clerk = Ids.demo("account:" + operator + "-clerk");
    var enquiry =
        new Enquiry(
            Ids.demo("enquiry:" + row.getField("subject")),
            new Enquiry.About(operator, contract, null, row.getField("subject")),
            resident,
            row.getField("words"),
            at,
            operators.scheme(operator, at));
    entities.persist(enquiry);
    entities.flush();
    note(enquiry, EventKind.ASKED, resident, null, at);
    DemoTable.given(row, "remark")
        .ifPresent(words -> remark(enquiry, clerk, words, at.plus(LATER)));
    DemoTable.given(row, "answer")
        .ifPresent(words -> answer(enquiry, clerk, words, at.plus(LATER)));
  }

  private void remark(Enquiry enquiry, UUID clerk, String words, Instant at) {
    enquiry.assign(clerk);
    entities.persist(new EnquiryRemark(enquiry.getId(), clerk, words, at));
    note(enquiry, EventKind.ASSIGNED, clerk, clerk, at);
    note(enquiry, EventKind.REMARKED, clerk, null, at);
  }

  /** What is answered is closed the day after, and its asker has yet to say how well it was. */
  private void answer(Enquiry enquiry, UUID clerk, String words, Instant at) {
    var closed = at.plus(LATER);
    enquiry.answer(clerk, words, at);
    enquiry.close(closed);
    note(enquiry, EventKind.ANSWERED, clerk, null, at);
    note(enquiry, EventKind.CLOSED, clerk, null, closed);
  }

  private void note(Enquiry enquiry, EventKind kind, UUID actor, UUID about, Instant at) {
    entities.persist(new EnquiryEvent(enquiry.getId(), kind, actor, about, at));
  }
}
