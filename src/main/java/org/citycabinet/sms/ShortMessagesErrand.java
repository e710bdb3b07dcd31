package org.citycabinet.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Errand;

/** Sends the messages that wait, one transaction a message. */
@ApplicationScoped
class ShortMessagesErrand implements Errand {
  private static final int AT_ONCE = 100;

  @Inject ShortMessages messages;

  @Override
  public String name() {
    return "short messages";
  }

  @Override
  public boolean run() {
    for (int i = 0; i < AT_ONCE; i++) {
      if (!messages.isOffered() || !messages.sendNext()) {
        return false;
      }
    }
    return true;
  }
}
