package org.citycabinet.utility.enquiries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.words.Refused;

/** What staff read beside a question: its history, and what they told each other. */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
class EnquiryRecords {

  @PersistenceContext EntityManager entities;
  @Inject EnquiryDesk desk;
  @Inject Accounts accounts;

  /**
   * A line of the history.
   *
   * @param kind what happened
   * @param actor who did it
   * @param about to whom it was assigned; empty where it was not
   * @param at when
   */
  public record Line(EventKind kind, String actor, String about, Instant at) {}

  /**
   * What somebody of the staff told the others.
   *
   * @param author who
   * @param paragraphs the words
   * @param at when
   */
  public record Remark(String author, List<String> paragraphs, Instant at) {}

  /**
   * Who did what when, oldest first.
   *
   * @throws Refused as missing, where it was asked of another operator
   */
  public List<Line> history(UUID id) {
    return entities
        .createQuery(
            "select v from EnquiryEvent v where v.enquiry = :id order by v.happenedAt, v.id",
            EnquiryEvent.class)
        .setParameter("id", desk.one(id).getId())
        .getResultStream()
        .map(
            event ->
                new Line(
                    event.kind(), name(event.actor()), name(event.about()), event.happenedAt()))
        .toList();
  }

  /**
   * What staff told each other, oldest first.
   *
   * @throws Refused as missing, where it was asked of another operator
   */
  public List<Remark> remarks(UUID id) {
    return entities
        .createQuery(
            "select r from EnquiryRemark r where r.enquiry = :id order by r.writtenAt, r.id",
            EnquiryRemark.class)
        .setParameter("id", desk.one(id).getId())
        .getResultStream()
        .map(remark -> new Remark(name(remark.author()), lines(remark), remark.writtenAt()))
        .toList();
  }

  /** The name of who has one; empty where nobody does. */
  public String assignee(Enquiry enquiry) {
    return name(enquiry.assignee());
  }

  private static List<String> lines(EnquiryRemark remark) {
    return Arrays.stream(remark.body().split("\\R+")).filter(line -> !line.isBlank()).toList();
  }

  private String name(UUID account) {
    return account == null ? "" : accounts.byId(account).getDisplayName();
  }
}
