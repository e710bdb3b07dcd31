package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** What is kept of how somebody registered, and on whose word it is known who that is. */
@ApplicationScoped
class RegistrationHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(acceptances(), consent(), personalisations(), proofs());
  }

  private static Holding acceptances() {
    return Holding.erased(
        "termsAccepted",
        """
        select a.operator, e.in_force_on as edition_of, a.accepted_at
          from terms_acceptance a left join edition e on e.id = a.edition
         where a.account = :person order by a.accepted_at""",
        "delete from terms_acceptance where account = :person");
  }

  private static Holding consent() {
    return Holding.erased(
        "detailsConsent",
        "select given_at, withdrawn_at from details_consent where account = :person",
        "delete from details_consent where account = :person");
  }

  private static Holding personalisations() {
    return Holding.erased(
        "personalisations",
        """
        select operator, personalised_at from personalisation
         where account = :person order by personalised_at""",
        "delete from personalisation where account = :person");
  }

  private static Holding proofs() {
    return Holding.erased(
        "numberProofs",
        """
        select contact as number, created_at, expires_at from contact_proof
         where account = :person or (contact = :email and :email <> '') order by created_at""",
        """
        delete from contact_proof
         where account = :person or (contact = :email and :email <> '')""");
  }
}
