package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.ApplicationScoped;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyTask;
import org.citycabinet.operator.Operator;

/** The nightly export of a transport operator's blocklist. */
@ApplicationScoped
class ExportTask implements NightlyTask {

  @Override
  public NightlyJob job() {
    return NightlyJob.BLOCKLIST_EXPORT;
  }

  @Override
  public boolean isFor(Operator operator) {
    return operator.trade() == Operator.Trade.TRANSPORT;
  }

  @Override
  public String definition() {
    return "blocklist-export";
  }
}
