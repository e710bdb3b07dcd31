package org.citycabinet.ticketing.fleet;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.RealTime;
import org.citycabinet.ticketing.wire.Ed25519;

/** The devices of the demonstration: three in each operator's vehicles; nobody holds their keys. */
@ApplicationScoped
@Transactional
class DemoFleet {
  private static final int VEHICLES = 3;

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;
  @Inject @RealTime Clock clock;

  void load(@Observes @Priority(700) DemoStart start) {
    operators.all().stream()
        .filter(operator -> operator.trade() == Operator.Trade.TRANSPORT)
        .forEach(this::load);
  }

  private void load(Operator operator) {
    for (var vehicle = 1; vehicle <= VEHICLES; vehicle++) {
      var key = Ed25519.generate().getPublic();
      var enrolment = new Enrolment("", key, "", "demonstration validator", "10" + vehicle);
      entities.persist(new Device(operator.code(), enrolment, clock.instant()));
    }
  }
}
