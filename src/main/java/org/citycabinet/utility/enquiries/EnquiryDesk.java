package org.citycabinet.utility.enquiries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.files.Document;
import org.citycabinet.files.Documents;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Settings;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Register;
import org.citycabinet.web.Upload;
import org.citycabinet.words.Refused;

/** Where the operator's staff answer (LUD-25). */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class EnquiryDesk {
  private static final int SHOWN = 200;
  private static final String FROM =
      " from Enquiry e where e.operator = :operator and e.state = :state";

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Accounts accounts;
  @Inject Register register;
  @Inject Operators operators;
  @Inject Documents documents;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Clock clock;

  /** The operator's open questions: those whose promise is past, or nearest to it, first. */
  public List<Enquiry> queue(EnquiryState state, Queue queue) {
    var order =
        state == EnquiryState.OPEN
            ? " order by e.promisedOn, e.askedAt"
            : " order by e.changedAt desc";
    return bound(
            entities
                .createQuery("select e" + FROM + queue.condition() + order, Enquiry.class)
                .setHint("eclipselink.batch", "e.messages")
                .setHint("eclipselink.batch", "e.files")
                .setMaxResults(SHOWN),
            state,
            queue)
        .getResultList();
  }

  /** How many there are. */
  public long count(EnquiryState state, Queue queue) {
    return bound(
            entities.createQuery("select count(e)" + FROM + queue.condition(), Long.class),
            state,
            queue)
        .getSingleResult();
  }

  private <T> TypedQuery<T> bound(TypedQuery<T> query, EnquiryState state, Queue queue) {
    query.setParameter("operator", user.operator()).setParameter("state", state);
    return queue == Queue.MINE ? query.setParameter("me", user.accountId()) : query;
  }

  /**
   * One of them.
   *
   * @throws Refused as missing, where it was asked of another operator
   */
  public Enquiry one(UUID id) {
    return entities
        .createQuery(
            "select e from Enquiry e where e.id = :id and e.operator = :operator", Enquiry.class)
        .setParameter("id", id)
        .setParameter("operator", user.operator())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("enquiries.missing"));
  }

  /**
   * One of them, opened to be read; that it was read is noted.
   *
   * @throws Refused as {@link #one} does
   */
  public Enquiry open(UUID id) {
    var enquiry = one(id);
    note("enquiries.read", enquiry);
    return enquiry;
  }

  /** Whoever asked. */
  public Account asker(UUID id) {
    return accounts.byId(one(id).account());
  }

  /** The address that it is about, where it is about one. */
  public Optional<String> address(UUID id) {
    return one(id).contract().map(register::place).map(Place::address);
  }

  /**
   * Answers, and mails the answer to whoever asked.
   *
   * @param version the version that the answer was written to
   * @throws Refused where somebody else wrote in the meantime, or at {@code body} or {@code files}
   */
  public void answer(UUID id, int version, String body, List<Upload> files) {
    var enquiry = one(id);
    entities.lock(enquiry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    if (enquiry.getVersion() != version) {
      throw Refused.rule("enquiries.refused.changed");
    }
    var words = Words.body(body);
    enquiry.answer(user.accountId(), words, clock.instant());
    enquiry.attach(documents.attach("files", files));
    mail(enquiry, words, files.size());
    happened(enquiry, EventKind.ANSWERED, null);
    note("enquiries.answer", enquiry);
  }

  /**
   * Closes one that is answered.
   *
   * @throws Refused where the resident still waits for an answer
   */
  public void close(UUID id) {
    var enquiry = one(id);
    enquiry.close(clock.instant());
    happened(enquiry, EventKind.CLOSED, null);
    note("enquiries.close", enquiry);
  }

  /**
   * Opens one that is closed: an answer is owed again.
   *
   * @throws Refused where it is not closed
   */
  public void reopen(UUID id) {
    var enquiry = one(id);
    enquiry.reopen(clock.instant(), operators.scheme(enquiry.getOperator(), clock.instant()));
    happened(enquiry, EventKind.REOPENED, null);
    note("enquiries.reopen", enquiry);
  }

  /** Who may have a question: the staff of the desks, by name. */
  public List<Account> clerks() {
    return accounts.clerks(user.operator());
  }

  /**
   * Gives one to somebody of the staff, or to nobody.
   *
   * @param clerk the key of the account; null for nobody
   * @throws Refused at {@code clerk} where nobody of the operator's staff is that
   */
  public void assign(UUID id, UUID clerk) {
    var enquiry = one(id);
    if (clerk != null && clerks().stream().map(Account::getId).noneMatch(clerk::equals)) {
      throw Refused.field("clerk", "platform.field.choose");
    }
    enquiry.assign(clerk);
    happened(enquiry, clerk == null ? EventKind.RELEASED : EventKind.ASSIGNED, clerk);
    note("enquiries.assign", enquiry);
  }

  /**
   * Tells the others of the staff something about one; its asker never reads it.
   *
   * @throws Refused at {@code remark} where nothing is told or too much
   */
  public void remark(UUID id, String words) {
    var enquiry = one(id);
    entities.persist(new EnquiryRemark(id, user.accountId(), Words.remark(words), clock.instant()));
    happened(enquiry, EventKind.REMARKED, null);
    note("enquiries.remark", enquiry);
  }

  /**
   * A file that goes with one of them.
   *
   * @throws Refused as missing, where the operator has no question with such a file
   */
  public Document file(UUID id, UUID document) {
    var enquiry = one(id);
    note("enquiries.file", enquiry);
    return documents.byId(enquiry.file(document));
  }

  private void happened(Enquiry enquiry, EventKind kind, UUID about) {
    entities.persist(
        new EnquiryEvent(enquiry.getId(), kind, user.accountId(), about, clock.instant()));
  }

  private void mail(Enquiry enquiry, String words, int files) {
    var letter =
        Letter.of(
                accounts.byId(enquiry.account()).getLocale(),
                "enquiries.mail.subject",
                enquiry.getSubject())
            .say("enquiries.mail.answered", enquiry.getReference())
            .quote(words);
    if (files > 0) {
      letter.say("enquiries.mail.files", files);
    }
    accounts.write(
        enquiry.account(),
        letter.button(
            "enquiries.mail.button",
            settings.publicUrl() + "/enquiries/enquiry?id=" + enquiry.getId()));
  }

  private void note(String action, Enquiry enquiry) {
    audit.record(
        user.operator(),
        new Audit.Deed(
            action,
            "enquiry",
            enquiry.getId().toString(),
            enquiry.account(),
            enquiry.getReference()));
  }
}
