package org.citycabinet.ticketing.refund;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;

/** What people of the demonstration asked back; a clerk has still to decide. */
@ApplicationScoped
@Transactional
class DemoRefunds {
  private static final LocalTime ASKED = LocalTime.of(9, 10);

  @PersistenceContext EntityManager entities;
  @Inject Tickets tickets;
  @Inject Claims claims;

  void load(@Observes @Priority(720) DemoStart start) {
    DemoTable.rows("refunds").forEach(row -> ask(row, start.today()));
  }

  private void ask(NamedCsvRecord row, LocalDate today) {
    var at =
        today
            .minusDays(Long.parseLong(row.getField("days ago")))
            .atTime(ASKED)
            .toInstant(ZoneOffset.UTC);
    var claim = claims.of(ticket(row, at));
    var asked = claim.facts(RefundReason.valueOf(row.getField("reason")), at);
    entities.persist(
        new Refund(
                Ids.demo("refund:" + String.join(":", row.getFields())),
                Ids.demo("account:" + row.getField("account")),
                claim,
                asked,
                claims.quote(claim, asked))
            .say(row.getField("words")));
  }

  private Ticket ticket(NamedCsvRecord row, Instant at) {
    var medium = Ids.demo("medium:" + row.getField("operator") + row.getField("number"));
    return tickets.on(medium).stream()
        .filter(ticket -> ticket.product().equals(row.getField("product")))
        .filter(ticket -> ticket.state(at).isOpen())
        .findFirst()
        .orElseThrow();
  }
}
