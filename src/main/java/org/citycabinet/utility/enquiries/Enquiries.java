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
import org.citycabinet.files.Document;
import org.citycabinet.files.Documents;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.notices.Notices;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.web.Upload;
import org.citycabinet.words.Refused;

/** What the caller asked, and what was answered (LUD-25). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Enquiries {

  private static final int MOST_STARS = 5;

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Premises premises;
  @Inject Notices notices;
  @Inject Operators operators;
  @Inject Documents documents;
  @Inject Clock clock;

  /** All of them, the last changed first. */
  public List<Enquiry> mine() {
    return entities
        .createQuery(
            "select e from Enquiry e where e.account = :me order by e.changedAt desc",
            Enquiry.class)
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
   * @throws Refused at {@code subject}, {@code body} or {@code files}, or as missing where the
   *     contract is not the caller's
   */
  public Enquiry ask(UUID contract, String subject, String body, List<Upload> files) {
    var place = premises.acting(contract);
    return keep(
        new Enquiry.About(place.operator(), place.contract(), null, Words.subject(subject)),
        body,
        files);
  }

  /**
   * Replies to a notice; its title is the subject.
   *
   * @throws Refused at {@code body} or {@code files}, or as missing where the caller received no
   *     such notice
   */
  public Enquiry reply(UUID notice, String body, List<Upload> files) {
    var received = notices.open(notice);
    var title = received.title(user.locale());
    return keep(
        new Enquiry.About(received.getOperator(), null, received.getId(), title), body, files);
  }

  /**
   * Writes once more on the same matter.
   *
   * @throws Refused at {@code body} or {@code files}, or as missing where the caller asked no such
   *     thing
   */
  public Enquiry askAgain(UUID id, String body, List<Upload> files) {
    var enquiry = mine(id);
    entities.lock(enquiry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    enquiry.ask(Words.body(body), clock.instant(), terms(enquiry.getOperator()));
    enquiry.attach(documents.attach("files", files));
    note(enquiry, EventKind.ASKED);
    return enquiry;
  }

  /**
   * Says how well one that is closed was answered.
   *
   * @param stars 1 to 5; null where none was chosen
   * @param words what else there is to say; may be empty
   * @throws Refused at {@code stars} or {@code words}, or where it is not closed or was rated
   *     before
   */
  public void rate(UUID id, Integer stars, String words) {
    var enquiry = mine(id);
    if (stars == null || stars < 1 || stars > MOST_STARS) {
      throw Refused.field("stars", "platform.field.choose");
    }
    enquiry.rate(stars, Words.rating(words));
    note(enquiry, EventKind.RATED);
  }

  /**
   * A file that goes with one of them, from either side.
   *
   * @throws Refused as missing, where the caller has no question with such a file
   */
  public Document file(UUID id, UUID document) {
    return documents.byId(mine(id).file(document));
  }

  private void note(Enquiry enquiry, EventKind kind) {
    entities.persist(
        new EnquiryEvent(enquiry.getId(), kind, user.accountId(), null, clock.instant()));
  }

  private Enquiry keep(Enquiry.About about, String body, List<Upload> files) {
    var enquiry =
        new Enquiry(
            Ids.next(),
            about,
            user.accountId(),
            Words.body(body),
            clock.instant(),
            terms(about.operator()));
    enquiry.attach(documents.attach("files", files));
    entities.persist(enquiry);
    entities.flush();
    note(enquiry, EventKind.ASKED);
    return enquiry;
  }

  private Scheme terms(String operator) {
    return operators.scheme(operator, clock.instant());
  }
}
