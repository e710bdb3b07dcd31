package org.citycabinet.ticketing.blocklist;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import org.citycabinet.ticketing.fleet.SigningKeys;

/** Last step: publishes each operator's artefact, all of it in one renaming. */
@Named("exportPublisher")
@Dependent
public class ExportPublisher extends AbstractBatchlet {
  @Inject @BatchProperty String day;
  @Inject ExportPlans plans;
  @Inject Artefacts artefacts;
  @Inject SigningKeys keys;

  @Override
  public String process() throws IOException {
    var date = LocalDate.parse(day);
    for (var head : plans.of(date)) {
      if (plans.sha256(date, head.operator()).isEmpty()) {
        var sha256 = artefacts.publish(date, head, keys.signer());
        plans.published(date, head.operator(), sha256);
      }
      artefacts.end(date, head.operator());
    }
    return "published";
  }
}
