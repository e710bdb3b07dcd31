package org.citycabinet.ticketing.surcharge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.payment.Payments;
import org.citycabinet.ticketing.inspection.Finding;
import org.citycabinet.ticketing.inspection.Inspection;
import org.citycabinet.ticketing.inspection.InspectionFamily;
import org.citycabinet.ticketing.inspection.InspectionTerms.About;
import org.citycabinet.ticketing.inspection.Inspections;
import org.citycabinet.ticketing.inspection.SurchargeMeans;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Refused;

/** What becomes of surcharges, and what is booked for them; asks nobody who they are. */
@ApplicationScoped
@Transactional
@Retried
class Surcharges {
  @PersistenceContext EntityManager entities;
  @Inject Inspections inspections;
  @Inject Media media;
  @Inject Ledger ledger;
  @Inject Payments payments;
  @Inject SurchargeLetters letters;
  @Inject Operators operators;
  @Inject Clock clock;

  /**
   * Imposes one.
   *
   * @param finding what it is for
   * @param inspector who imposes it
   * @throws Refused where nothing is due for it, one stands already, or a tap has come since that
   *     proves the ride authorised
   */
  Surcharge impose(UUID finding, SurchargeMeans means, Debtor debtor, UUID inspector) {
    var found = entities.find(Finding.class, finding);
    var inspection = found.inspection();
    lock(inspection);
    mustBeDue(found);
    var scheme = operators.scheme(inspection.operator(), inspection.inspectedAt());
    var surcharge =
        new Surcharge(found, bill(found, scheme, means), debtor.holding(holder(found)), inspector);
    entities.persist(surcharge);
    entities.flush();
    ledger.book(
        Booking.of("surcharge.imposed:" + surcharge.id(), "surcharge.imposed")
            .move(
                surcharge.bill().amount(),
                account(surcharge),
                LedgerAccount.revenue(surcharge.operator())));
    payOnTheSpot(surcharge);
    letters.imposed(surcharge);
    return surcharge;
  }

  /**
   * One decision at a time on an inspection; and a tap of any medium that bears on it waits until
   * this is decided, or has been stored before.
   */
  private void lock(Inspection inspection) {
    entities.lock(inspection, LockModeType.PESSIMISTIC_WRITE);
    inspection.findings().stream()
        .flatMap(each -> each.medium().stream())
        .flatMap(medium -> media.sameHolders(media.get(medium)).stream())
        .map(Medium::id)
        .distinct()
        .sorted()
        .forEach(media::lock);
  }

  /** One that staff cancelled by four eyes is not imposed again by one of them. */
  private void mustBeDue(Finding finding) {
    var earlier =
        entities
            .createQuery(
                "select s from Surcharge s where s.finding.inspection = :inspection"
                    + " and s.state <> :cleared and s.finding.companion = :companion",
                Surcharge.class)
            .setParameter("inspection", finding.inspection())
            .setParameter("cleared", SurchargeState.CLEARED)
            .setParameter("companion", finding.isCompanion())
            .getResultStream()
            .anyMatch(each -> !finding.isCompanion() || each.finding().id().equals(finding.id()));
    if (earlier) {
      throw Refused.rule("surcharge.already");
    }
    if (isAuthorised(finding)) {
      throw Refused.rule("surcharge.authorised");
    }
  }

  /** Whether what is known by now says that the passenger's ride was authorised. */
  private boolean isAuthorised(Finding finding) {
    return finding.inspection().findings().stream()
        .filter(each -> each.isCompanion() == finding.isCompanion())
        .filter(each -> !finding.isCompanion() || each.id().equals(finding.id()))
        .anyMatch(inspections::isAuthorised);
  }

  private Bill bill(Finding finding, Scheme scheme, SurchargeMeans means) {
    var due =
        inspections.dues(finding).stream()
            .filter(each -> each.when() == means.when())
            .findFirst()
            .orElseThrow(() -> Refused.rule("surcharge.none"));
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, scheme.operator().zone());
    return new Bill(due, means, now, today, dueOn(scheme, means, today));
  }

  private static LocalDate dueOn(Scheme scheme, SurchargeMeans means, LocalDate today) {
    return means == SurchargeMeans.INVOICE
        ? InspectionFamily.of(scheme)
            .period(About.INVOICE)
            .map(today::plus)
            .orElseThrow(() -> Refused.field("means", "surcharge.no-invoice"))
        : null;
  }

  private UUID holder(Finding finding) {
    return finding.medium().map(media::get).flatMap(Medium::holder).orElse(null);
  }

  private void payOnTheSpot(Surcharge surcharge) {
    var operator = surcharge.operator();
    switch (surcharge.bill().means()) {
      case CASH -> pay(surcharge, null, LedgerAccount.counter(operator));
      case TERMINAL -> pay(surcharge, null, LedgerAccount.terminal(operator));
      case INVOICE -> {}
    }
  }

  /** Somebody paid at the gateway; false where nothing is owed any more. */
  boolean paidAtGateway(UUID id, UUID payment) {
    var surcharge = lock(id);
    var from = LedgerAccount.pending(surcharge.operator(), payment);
    if (!pay(surcharge, payment, from)) {
      return false;
    }
    letters.paid(surcharge);
    return true;
  }

  private boolean pay(Surcharge surcharge, UUID payment, LedgerAccount from) {
    if (!surcharge.pay(payment, clock.instant())) {
      return false;
    }
    ledger.book(
        Booking.of("surcharge.paid:" + surcharge.id(), "surcharge.paid")
            .move(surcharge.bill().amount(), from, account(surcharge)));
    return true;
  }

  /** Clears one if what is known by now says that the ride was authorised; false where not. */
  boolean clearIfAuthorised(UUID id) {
    var surcharge = lock(id);
    if (surcharge.state().isGone() || !isAuthorised(surcharge.finding())) {
      return false;
    }
    surcharge.clear(way(surcharge), clock.instant());
    undo(surcharge);
    letters.cleared(surcharge);
    return true;
  }

  /** What was imposed is booked back, and what was paid is sent back. */
  void undo(Surcharge surcharge) {
    var operator = surcharge.operator();
    ledger.book(
        Booking.of("surcharge.gone:" + surcharge.id(), "surcharge.gone")
            .move(surcharge.bill().amount(), LedgerAccount.revenue(operator), account(surcharge)));
    surcharge.back().ifPresent(way -> giveBack(surcharge, way));
  }

  /** How what was paid goes back; null where nothing was paid. */
  SurchargeBack way(Surcharge surcharge) {
    if (surcharge.paidAt().isEmpty()) {
      return null;
    }
    return surcharge.payment().isPresent() ? SurchargeBack.PAYER : SurchargeBack.COUNTER;
  }

  private void giveBack(Surcharge surcharge, SurchargeBack way) {
    var operator = surcharge.operator();
    switch (way) {
      case PAYER -> {
        var payment = surcharge.payment().orElseThrow();
        var key = returned(surcharge, LedgerAccount.pending(operator, payment));
        payments.refund(payment, surcharge.bill().amount(), key);
      }
      case COUNTER -> {
        // It lies on the surcharge's account until somebody fetches it.
      }
    }
  }

  /** What waited at the counter was handed out. */
  void handOut(Surcharge surcharge) {
    surcharge.handOut(clock.instant());
    returned(surcharge, LedgerAccount.counter(surcharge.operator()));
  }

  private String returned(Surcharge surcharge, LedgerAccount to) {
    var key = "surcharge.returned:" + surcharge.id();
    ledger.book(
        Booking.of(key, "surcharge.returned")
            .move(surcharge.bill().amount(), account(surcharge), to));
    return key;
  }

  private static LedgerAccount account(Surcharge surcharge) {
    return LedgerAccount.surcharge(surcharge.operator(), surcharge.id());
  }

  /** The surcharge that is paid by that reference, in any spelling. */
  Optional<Surcharge> find(String reference) {
    return entities
        .createQuery("select s from Surcharge s where s.reference = :reference", Surcharge.class)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /**
   * One of them.
   *
   * @throws Refused where there is none
   */
  Surcharge get(UUID id) {
    return Optional.ofNullable(entities.find(Surcharge.class, id))
        .orElseThrow(() -> Refused.missing("surcharge.missing"));
  }

  /**
   * One, kept from others until the transaction ends.
   *
   * @throws Refused where there is none
   */
  Surcharge lock(UUID id) {
    var surcharge = get(id);
    entities.lock(surcharge, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(surcharge);
    return surcharge;
  }
}
