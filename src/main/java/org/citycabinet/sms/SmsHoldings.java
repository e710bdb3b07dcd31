package org.citycabinet.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** Short messages to a person that have not left yet; those that have are not kept. */
@ApplicationScoped
class SmsHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erased(
            "shortMessages",
            "select recipient, created_at from sms_message where account = :person",
            "delete from sms_message where account = :person"));
  }
}
