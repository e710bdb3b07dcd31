package org.citycabinet.ticketing.purchase;

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
import java.util.List;
import java.util.Optional;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Ticket;

/** What the people of the demonstration bought before its first day, and began to use. */
@ApplicationScoped
@Transactional
class DemoPurchases {
  private static final LocalTime MORNING = LocalTime.of(7, 40);
  private static final Duration HOLD = Duration.ofMinutes(2);

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;
  @Inject Media media;
  @Inject Sales sales;

  void load(@Observes @Priority(610) DemoStart start) {
    DemoTable.rows("purchases").forEach(row -> buy(row, start.today()));
  }

  private void buy(NamedCsvRecord row, LocalDate today) {
    var medium = media.get(Ids.demo("medium:" + row.getField("operator") + row.getField("number")));
    var boughtAt = instant(medium, today, row.getField("bought days ago"));
    var id = Ids.demo("purchase:" + String.join(":", row.getFields()));
    var line = sales.line(sales.facts(medium, row.getField("product"), 1));
    var order = new Order(medium.operator(), sales.edition(medium.operator()), List.of(line));
    var purchase =
        new Purchase(id, Ids.demo("account:" + row.getField("buyer")), id, order)
            .hold(boughtAt, HOLD);
    purchase.confirm(boughtAt.plusSeconds(20));
    purchase.settle(boughtAt.plusSeconds(45));
    entities.persist(purchase);
    var tickets = sales.load(purchase, line, medium, boughtAt.plusSeconds(45));
    var used = row.getField("first used days ago");
    if (!used.isEmpty()) {
      begin(tickets, medium, instant(medium, today, used));
    }
  }

  private Instant instant(Medium medium, LocalDate today, String daysAgo) {
    var zone = operators.operator(medium.operator()).zone();
    return today.minusDays(Long.parseLong(daysAgo)).atTime(MORNING).atZone(zone).toInstant();
  }

  private void begin(List<Ticket> tickets, Medium medium, Instant at) {
    for (var ticket : tickets) {
      var terms = new TicketTerms(operators.scheme(ticket.edition()));
      var product = terms.catalogue().product(ticket.product());
      terms
          .validity(product, medium.kind(), ticket.boughtAt(), Optional.of(at))
          .term()
          .ifPresent(span -> ticket.authorise(at, span));
    }
  }
}
