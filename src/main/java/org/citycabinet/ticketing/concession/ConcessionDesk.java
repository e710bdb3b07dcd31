package org.citycabinet.ticketing.concession;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.files.Documents;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.handout.Handout;
import org.citycabinet.ticketing.handout.Handouts;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.EarlierCards;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.medium.MediumTerms;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** What a clerk does with applications and concessions of the operator they work for. */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
public class ConcessionDesk {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Media media;
  @Inject CardPrices cards;
  @Inject EarlierCards earlier;
  @Inject Handouts handouts;
  @Inject Concessions concessions;
  @Inject Operators operators;
  @Inject CategoryFamily categories;
  @Inject Documents documents;
  @Inject Accounts accounts;
  @Inject Audit audit;

  /**
   * A clerk's approval.
   *
   * @param cardNumber the number of the new card, where one was applied for
   * @param cardKind its kind, where the operator hands out several; the first of them where null
   * @param cardExpiresOn its last day of use, where it has one
   * @param until the concession's last day; null where it has none
   */
  public record Approval(
      String cardNumber, MediumKind cardKind, LocalDate cardExpiresOn, LocalDate until) {}

  /** The applications that wait, the oldest first. */
  public List<Application> queue() {
    return entities
        .createQuery(
            "select a from Application a where a.operator = :operator and a.state = :received"
                + " order by a.receivedAt",
            Application.class)
        .setParameter("operator", me.operator())
        .setParameter("received", ApplicationState.RECEIVED)
        .getResultList();
  }

  /**
   * Opens an application; the applicant can see who did.
   *
   * @throws Refused where the operator has no such application
   */
  public Application open(UUID id) {
    var application = find(id, LockModeType.NONE);
    note("concession.application.look", application, "");
    return application;
  }

  /** The same application as it is now, for the page that opened it. */
  Application again(UUID id) {
    return find(id, LockModeType.NONE);
  }

  /** The operator's concessions, to choose from. */
  List<Choice> categories() {
    return known().all().stream().map(c -> new Choice(c.code(), c.name(me.locale()))).toList();
  }

  /** The cards that can be issued on an application (RIG-4.4, RIG-4.6). */
  List<Choice> cardKinds() {
    return cards.ownersCards(me.operator()).stream()
        .map(kind -> new Choice(kind.name(), Messages.text(me.locale(), "medium.kind." + kind)))
        .toList();
  }

  /** The name of a concession; its code where the terms do not know it any more. */
  String name(String category) {
    return known().find(category).map(found -> found.name(me.locale())).orElse(category);
  }

  private Categories known() {
    return operators.scheme(me.operator(), clock.instant()).terms(categories);
  }

  /** The picture that came with an application; the applicant can see who looked at it. */
  public byte[] photograph(UUID id) {
    var application = find(id, LockModeType.NONE);
    note("concession.photograph.look", application, "");
    return documents.content(documents.byId(application.photograph()));
  }

  /**
   * Grants what was applied for: issues the card, attaches the concession, tells the applicant.
   * What a new card costs is paid when it is handed over (RIG-22, RIG-25, LIE-03).
   *
   * @throws Refused where it is decided already or a field is at fault
   */
  public void approve(UUID id, Approval approval) {
    var application = find(id, LockModeType.PESSIMISTIC_WRITE);
    var handout =
        application.medium().isPresent()
            ? Optional.<Handout>empty()
            : Optional.of(issue(application, approval));
    UUID card = application.medium().or(() -> handout.map(Handout::medium)).orElseThrow();
    application
        .category()
        .ifPresent(c -> concessions.grant(grant(c, approval.until(), Word.APPLICATION), card));
    application.approve(card, clock.instant());
    note("concession.application.approve", application, application.reference());
    tell(application, "approved", handout.map(Handout::fee).orElse(Money.ZERO));
  }

  private Handout issue(Application application, Approval approval) {
    var applicant = accounts.byId(application.applicant());
    var kind = kind(approval.cardKind());
    // Asked before the new card is one of them.
    var occasion = occasion(application, kind);
    if (media.isMarked(application.operator(), applicant.getId(), application.personName())) {
      throw Refused.rule("concession.card.retained");
    }
    boolean own = applicant.getDisplayName().equalsIgnoreCase(application.personName());
    var card =
        media.issue(
            new Issue(
                application.operator(),
                MediumNumber.of(approval.cardNumber()),
                kind,
                own ? applicant.getId() : null,
                application.personName(),
                application.photograph(),
                approval.cardExpiresOn()));
    media.keep(card, applicant.getId(), "");
    return handouts.begin(card, occasion, me.accountId());
  }

  /** Why the applicant gets such a card: by the cards of theirs with that name, kept or not. */
  private MediumTerms.Occasion occasion(Application application, MediumKind kind) {
    return cards.occasion(
        earlier.named(
            application.operator(),
            kind,
            application.personName(),
            application.applicant(),
            appliedFor(application)));
  }

  private List<UUID> appliedFor(Application application) {
    return entities
        .createQuery(
            "select a.medium from Application a where a.operator = :operator and a.medium is not"
                + " null and a.applicant = :applicant and a.personName = :name",
            UUID.class)
        .setParameter("operator", application.operator())
        .setParameter("applicant", application.applicant())
        .setParameter("name", application.personName())
        .getResultList();
  }

  /** What the new card that is applied for costs, of the first kind that the operator offers. */
  MediumTerms price(Application application) {
    var kind = kind(null);
    return cards.of(application.operator(), kind, occasion(application, kind));
  }

  private MediumKind kind(MediumKind wanted) {
    return cards.ownersCards(me.operator()).stream()
        .filter(kind -> wanted == null || kind == wanted)
        .findFirst()
        .orElseThrow(() -> Refused.field("cardKind", "concession.card.not-handed-out"));
  }

  private Grant grant(String category, LocalDate until, Word word) {
    return new Grant(me.operator(), category, today(), until, word);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), operators.operator(me.operator()).zone());
  }

  /**
   * Refuses an application with a reason that the applicant is told (RIG-35).
   *
   * @throws Refused where it is decided already, or there is no reason
   */
  public void refuse(UUID id, String reason) {
    var application = find(id, LockModeType.PESSIMISTIC_WRITE);
    application.refuse(reason, clock.instant());
    note("concession.application.refuse", application, reason);
    tell(application, "refused", Money.ZERO);
  }

  /**
   * Enters a concession on a register's or a document's word, by the medium's number (LIE-07).
   *
   * @param until its last day; null where it has none
   * @throws Refused where the number or the category is unknown, or the medium is tied to nobody
   */
  public void enter(String number, String category, LocalDate until) {
    var found = known().category(category);
    var medium =
        media
            .find(me.operator(), MediumNumber.of(number))
            .orElseThrow(() -> Refused.field("number", "medium.number.unknown"));
    boolean register = found.evidence() == Category.Evidence.REGISTER;
    concessions.grant(grant(category, until, register ? Word.REGISTER : Word.COUNTER), medium.id());
    audit.record(
        me.operator(),
        new Audit.Deed(
            "concession.enter",
            "medium",
            medium.id().toString(),
            medium.holder().orElse(null),
            category));
  }

  private Application find(UUID id, LockModeType lock) {
    var application = id == null ? null : entities.find(Application.class, id, lock);
    if (application == null || !application.operator().equals(me.operator())) {
      throw Refused.missing("concession.application.missing");
    }
    return application;
  }

  private void tell(Application application, String outcome, Money fee) {
    var applicant = accounts.byId(application.applicant());
    var letter =
        Letter.of(
                applicant.getLocale(),
                "concession.mail." + outcome + ".subject",
                application.reference())
            .say("concession.mail." + outcome + ".text", application.personName());
    if (!fee.isZero()) {
      letter.say("concession.mail.fee", Formats.money(applicant.getLocale(), fee));
    }
    application.reason().ifPresent(letter::quote);
    accounts.write(applicant.getId(), letter);
  }

  private void note(String action, Application application, String details) {
    audit.record(
        me.operator(),
        new Audit.Deed(
            action, "application", application.id().toString(), application.applicant(), details));
  }
}
