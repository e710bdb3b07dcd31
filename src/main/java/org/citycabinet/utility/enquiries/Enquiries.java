package org.citycabinet.utility.enquiries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.notices.Notices;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Refused;

/** What the caller asked, and what was answered (LUD-25). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Enquiries {

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Premises premises;
  @Inject Notices notices;
  @Inject Operators operators;
  @Inject Clock clock;

  /** All of them, newest first. */
  public List<Enquiry> mine() {
    return entities
        .createQuery(
            "select e from Enquiry e where e.account = :me order by e.askedAt desc", Enquiry.class)
        .setParameter("me", user.accountId())
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws Refused as missing, where the caller asked no such thing
   */
  public Enquiry mine(UUID id) {
    return entities
        .createQuery("select e from Enquiry e where e.id = :id and e.account = :me", Enquiry.class)
        .setParameter("id", id)
        .setParameter("me", user.accountId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("enquiries.missing"));
  }

  /**
   * Asks the operator that serves an address.
   *
   * @throws Refused at {@code subject} or {@code body}, or as missing where the contract is not the
   *     caller's
   */
  public Enquiry ask(UUID contract, String subject, String body) {
    var place = premises.acting(contract);
    return keep(
        new Enquiry.About(place.operator(), place.contract(), null, Words.subject(subject)), body);
  }

  /**
   * Replies to a notice; its title is the subject.
   *
   * @throws Refused at {@code body}, or as missing where the caller received no such notice
   */
  public Enquiry reply(UUID notice, String body) {
    var received = notices.open(notice);
    return keep(
        new Enquiry.About(received.getOperator(), null, received.getId(), received.getTitle()),
        body);
  }

  /**
   * Writes once more on the same matter.
   *
   * @throws Refused at {@code body}, or as missing where the caller asked no such thing
   */
  public Enquiry askAgain(UUID id, String body) {
    var enquiry = mine(id);
    entities.lock(enquiry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    enquiry.ask(Words.body(body), clock.instant(), terms(enquiry.getOperator()));
    return enquiry;
  }

  private Enquiry keep(Enquiry.About about, String body) {
    var enquiry =
        new Enquiry(
            Ids.next(),
            about,
            user.accountId(),
            Words.body(body),
            clock.instant(),
            terms(about.operator()));
    entities.persist(enquiry);
    return enquiry;
  }

  private Scheme terms(String operator) {
    return operators.scheme(operator, clock.instant());
  }
}
