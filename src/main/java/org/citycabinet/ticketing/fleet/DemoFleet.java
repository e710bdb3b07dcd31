package org.citycabinet.ticketing.fleet;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.RealTime;
import org.citycabinet.ticketing.wire.Ed25519;

/**
 * The vehicles of the demonstration, three an operator, with a device in each; nobody holds the
 * devices' keys.
 */
@ApplicationScoped
@Transactional
class DemoFleet {
  private static final List<String> LINES = List.of("5", "7", "2");
  private static final int FIRST_NAME = 101;
  private static final int NUMBERS = 10_000;

  @PersistenceContext EntityManager entities;
  @Inject Operators operators;
  @Inject @RealTime Clock clock;

  void load(@Observes @Priority(700) DemoStart start) {
    var carriers =
        operators.all().stream()
            .filter(operator -> operator.trade() == Operator.Trade.TRANSPORT)
            .map(Operator::code)
            .sorted()
            .toList();
    for (var place = 0; place < carriers.size(); place++) {
      load(carriers.get(place), (place + 1) * NUMBERS);
    }
  }

  /** No two operators' numbers are the same, so that nobody boards at the wrong one by chance. */
  private void load(String operator, int numbers) {
    for (var place = 0; place < LINES.size(); place++) {
      var name = FIRST_NAME + place;
      var number = new VehicleNumber(String.valueOf(numbers + name));
      entities.persist(new Vehicle(operator, number, String.valueOf(name), LINES.get(place)));
      var key = Ed25519.generate().getPublic();
      var enrolment = new Enrolment("", key, "", "demonstration validator", String.valueOf(name));
      entities.persist(new Device(operator, enrolment, clock.instant()));
    }
  }
}
