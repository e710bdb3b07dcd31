package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.Accounts;

/** Whose owner it is known who they are, and on whose word (LIE-05). */
@ApplicationScoped
@Transactional
public class Personalisations {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Authenticated once through the e-identity: that stays, also where it no longer signs in. */
  void identified(@Observes Accounts.Identified event) {
    add(event.account(), Personalisation.E_IDENTITY);
  }

  /** Notes on whose word; once is enough. */
  void add(UUID account, String operator) {
    var key = new AccountAtOperator(account, operator);
    if (entities.find(Personalisation.class, key) == null) {
      entities.persist(new Personalisation(account, operator, clock.instant()));
    }
  }

  /**
   * Whether an operator knows who the owner of an account is: by the e-identity or by its own
   * staff.
   */
  public boolean isPersonalised(UUID account, String operator) {
    return of(account).stream()
        .map(Personalisation::operator)
        .anyMatch(word -> word.equals(Personalisation.E_IDENTITY) || word.equals(operator));
  }

  /** All words on an account, the oldest first. */
  List<Personalisation> of(UUID account) {
    return entities
        .createQuery(
            "select p from Personalisation p where p.key.account = :account"
                + " order by p.personalisedAt",
            Personalisation.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Forgets what one operator's staff said; whether there was something. */
  boolean forget(UUID account, String operator) {
    return entities
            .createQuery(
                "delete from Personalisation p where p.key.account = :account"
                    + " and p.key.operator = :operator")
            .setParameter("account", account)
            .setParameter("operator", operator)
            .executeUpdate()
        > 0;
  }

  /** Forgets what any staff said; the e-identity's word does not hang on a name. */
  void forgetStaffs(UUID account) {
    entities
        .createQuery(
            "delete from Personalisation p where p.key.account = :account"
                + " and p.key.operator <> :eIdentity")
        .setParameter("account", account)
        .setParameter("eIdentity", Personalisation.E_IDENTITY)
        .executeUpdate();
  }
}
