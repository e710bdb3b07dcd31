package org.citycabinet.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Errand;
import org.citycabinet.mail.Outbox.Attempt;

/** Empties the outbox, one transaction a letter. */
@ApplicationScoped
class OutboxErrand implements Errand {
  private static final int AT_ONCE = 200;

  @Inject Outbox outbox;

  @Override
  public String name() {
    return "outbox";
  }

  /** A server that does not take letters is not hurried: then it goes on when the timer comes. */
  @Override
  public boolean run() {
    var last = Attempt.SENT;
    for (int i = 0; i < AT_ONCE && last != Attempt.TAKEN; i++) {
      last = sendNext();
    }
    return last == Attempt.SENT;
  }

  /** What is due is asked anew for each, for one with more haste may have come. */
  private Attempt sendNext() {
    return outbox.due().stream()
        .map(outbox::attempt)
        .filter(attempt -> attempt != Attempt.TAKEN)
        .findFirst()
        .orElse(Attempt.TAKEN);
  }
}
