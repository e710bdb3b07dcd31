package org.citycabinet.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.citycabinet.database.Outage;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows the last look at the invariants on the health page. It never says "down": taking the node
 * out of service would not mend a sum, a person has to.
 */
@Readiness
@ApplicationScoped
public class InvariantsCheck implements HealthCheck {
  @Inject Invariants invariants;

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("invariants").up();
    try {
      invariants.last().forEach(answer::withData);
    } catch (RuntimeException e) {
      if (!Outage.isBehind(e)) {
        throw e;
      }
      answer.withData("cause", "not known while the database is away");
    }
    return answer.build();
  }
}
