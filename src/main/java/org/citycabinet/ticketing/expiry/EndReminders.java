package org.citycabinet.ticketing.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operator;

/** Reminds who wants such letters of cards and tickets that end soon. */
@ApplicationScoped
@Transactional
class EndReminders implements NightlyWork {
  @Inject Endings endings;

  @Override
  public NightlyJob job() {
    return NightlyJob.REMINDERS;
  }

  @Override
  public boolean isFor(Operator operator) {
    return operator.trade() == Operator.Trade.TRANSPORT;
  }

  @Override
  public long count(Night night) {
    return endings.count(job(), night);
  }

  @Override
  public List<String> after(Night night, String last) {
    return endings.after(job(), night, last);
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    endings.tell(endings.still(night, items), true);
  }
}
