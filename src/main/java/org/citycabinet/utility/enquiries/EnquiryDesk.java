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
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Letter;
import org.citycabinet.platform.Settings;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Register;
import org.citycabinet.words.Refused;

/** Where the operator's staff answer (LUD-25). */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class EnquiryDesk {

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Accounts accounts;
  @Inject Register register;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Clock clock;

  /** The operator's enquiries in that state, the most urgent promise first. */
  public List<Enquiry> queue(EnquiryState state) {
    return entities
        .createQuery(
            "select e from Enquiry e where e.operator = :operator and e.state = :state"
                + " order by e.promisedOn, e.askedAt",
            Enquiry.class)
        .setParameter("operator", user.operator())
        .setParameter("state", state)
        .getResultList();
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

  /** The name of whoever asked. */
  public String asker(UUID id) {
    return accounts.byId(one(id).account()).getDisplayName();
  }

  /** The address that it is about, where it is about one. */
  public Optional<String> address(UUID id) {
    return one(id).contract().map(register::place).map(Place::address);
  }

  /**
   * Answers, and mails the answer to whoever asked.
   *
   * @param version the version that the answer was written to
   * @throws Refused where somebody else wrote in the meantime, or at {@code body}
   */
  public void answer(UUID id, int version, String body) {
    var enquiry = one(id);
    entities.lock(enquiry, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    if (enquiry.getVersion() != version) {
      throw Refused.rule("enquiries.refused.changed");
    }
    var words = Words.body(body);
    enquiry.answer(user.accountId(), words, clock.instant());
    mail(enquiry, words);
    note("enquiries.answer", enquiry);
  }

  /** Closes one that is answered. */
  public void close(UUID id) {
    var enquiry = one(id);
    enquiry.close();
    note("enquiries.close", enquiry);
  }

  private void mail(Enquiry enquiry, String words) {
    accounts.write(
        enquiry.account(),
        Letter.of(
                accounts.byId(enquiry.account()).getLocale(),
                "enquiries.mail.subject",
                enquiry.getSubject())
            .say("enquiries.mail.answered", enquiry.getReference())
            .quote(words)
            .button(
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
