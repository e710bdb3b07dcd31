package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;

/** What happens elsewhere to what a counter sold; and what only a transaction reads. */
@ApplicationScoped
@Transactional
class Using {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Tickets tickets;

  void travel(Ticket ticket) {
    var now = clock.instant();
    tickets.lock(ticket.id()).authorise(now, new Span(now, now.plus(Duration.ofHours(1))));
  }

  Drawer drawer(UUID id) {
    return entities.find(Drawer.class, id);
  }

  Map<Integer, Integer> pieces(UUID drawer) {
    return drawer(drawer).pieces();
  }
}
