package org.citycabinet.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** The letters that were written to a person, and what the audit trail says of one. */
@ApplicationScoped
class LetterHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(letters(), audit());
  }

  /** Letters to others that name the person go too, once they are sent: nobody needs them then. */
  private static Holding letters() {
    return Holding.erased(
        "letters",
        """
        select recipient, subject, text_body as text, created_at, sent_at
          from outbox_mail where recipient = :email and :email <> '' order by created_at""",
        """
        delete from outbox_mail
         where :email <> '' and (recipient = :email
            or (sent_at is not null and locate(:email, text_body) > 0))""",
        """
        delete from outbox_mail where sent_at is not null
           and (locate(:name, text_body) > 0 or locate(:name, subject) > 0)""");
  }

  private static Holding audit() {
    return Holding.unnamed(
        "audit",
        """
        select happened_at, case when actor = :username then 'me' else 'other' end as actor,
               actor_role, operator, action, subject_kind, subject_id, details
          from audit_entry where person_id = :person or actor = :username
         order by happened_at""",
        "update audit_entry set details = '' where person_id = :person or actor = :username",
        """
        update audit_entry set details = ''
         where details in (concat(:username, ' act'), concat(:username, ' see'))""",
        "update audit_entry set actor = 'erased' where actor = :username");
  }
}
