package org.citycabinet.utility.enquiries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** What a person asked and was answered. That there was a question stays, its words do not. */
@ApplicationScoped
class EnquiryHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erased(
            "enquiries",
            """
            select e.reference, e.operator, e.subject, e.state, e.asked_at, e.promised_on, m.side,
                   m.body, m.sent_at
              from enquiry e join enquiry_message m on m.enquiry_id = e.id
             where e.account = :person order by e.asked_at, m.position""",
            """
            update enquiry_message m join enquiry e on e.id = m.enquiry_id set m.body = '–'
             where e.account = :person""",
            """
            update enquiry set subject = '–', state = 'CLOSED', version = version + 1
             where account = :person"""));
  }
}
