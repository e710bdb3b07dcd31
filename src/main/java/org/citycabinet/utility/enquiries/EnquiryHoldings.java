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
    return List.of(files(), questions());
  }

  private static Holding files() {
    return Holding.erased(
        "enquiryFiles",
        """
        select e.reference, f.name, f.document from enquiry_file f join enquiry e
            on e.id = f.enquiry_id where e.account = :person order by e.asked_at, f.position""",
        """
        delete f, d from enquiry_file f join enquiry e on e.id = f.enquiry_id
          join document d on d.id = f.document where e.account = :person""");
  }

  private static Holding questions() {
    return Holding.erased(
        "enquiries",
        """
            select e.reference, e.operator, e.subject, e.state, e.asked_at, e.promised_on, e.rating,
                   e.rating_words, m.side, m.body, m.sent_at
              from enquiry e join enquiry_message m on m.enquiry_id = e.id
             where e.account = :person order by e.asked_at, m.position""",
        """
            update enquiry_message m join enquiry e on e.id = m.enquiry_id set m.body = '–'
             where e.account = :person""",
        """
            update enquiry_remark r join enquiry e on e.id = r.enquiry_id set r.body = '–'
             where e.account = :person""",
        """
            update enquiry set subject = '–', state = 'CLOSED', rating_words = null,
                   version = version + 1 where account = :person""");
  }
}
