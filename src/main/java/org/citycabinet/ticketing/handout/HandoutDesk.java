package org.citycabinet.ticketing.handout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.Companions;
import org.citycabinet.ticketing.medium.DepositBack;
import org.citycabinet.ticketing.medium.FeeDue;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Where a clerk hands out media of the operator they work for, and takes them back. */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
class HandoutDesk {
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Media media;
  @Inject CardPrices prices;
  @Inject Companions companions;
  @Inject Preparation preparation;
  @Inject Handouts handouts;
  @Inject Tickets tickets;
  @Inject Ledger ledger;
  @Inject Audit audit;
  @Inject Event<FeeDue> fees;
  @Inject Event<DepositBack> deposits;

  /**
   * What is paid when a medium is handed over.
   *
   * @param fee what is kept
   * @param deposit what comes back with it
   */
  public record Due(Money fee, Money deposit) {
    /** All of it. */
    public Money sum() {
      return fee.plus(deposit);
    }
  }

  /**
   * A medium that waits to be handed over.
   *
   * @param handout how
   * @param medium what
   */
  public record Waiting(Handout handout, Medium medium) {}

  /** What the operator hands out. */
  List<MediumKind> kinds() {
    return prices.handedOut(me.operator());
  }

  /** What waits to be handed over, the oldest first. */
  List<Waiting> waiting() {
    return handouts.waiting(me.operator()).stream()
        .map(row -> new Waiting((Handout) row[0], (Medium) row[1]))
        .toList();
  }

  /**
   * Makes a medium ready: it exists from now on, and can be loaded. It is handed over once it is
   * paid; where it costs nothing, it is at once.
   *
   * @throws Refused at the field that is wrong
   */
  @Retried
  Handout prepare(Wish wish) {
    if (wish.kind() == null || !kinds().contains(wish.kind())) {
      throw Refused.field("kind", "handout.kind.not-offered");
    }
    var handout = preparation.prepare(me.operator(), wish, me.accountId());
    note("handout.prepare", handout, wish.kind().name());
    return handout;
  }

  /**
   * One of the operator's.
   *
   * @throws Refused where it has none such
   */
  Handout one(UUID id) {
    return handouts.get(me.operator(), id, LockModeType.NONE);
  }

  /**
   * Opens one; its owner can see who did.
   *
   * @throws Refused where the operator has none such
   */
  Handout open(UUID id) {
    var handout = one(id);
    note("medium.look", handout, "");
    return handout;
  }

  /** What is handed out by it. */
  Medium medium(Handout handout) {
    return media.get(handout.medium());
  }

  /** The card that a companion card goes with. */
  Optional<Medium> holdersCard(Handout handout) {
    return companions.holdersCard(handout.medium()).map(media::get);
  }

  /** How a medium of the operator's was handed out, where it was at a counter. */
  Optional<Handout> of(Medium medium) {
    return handouts.of(medium.id()).filter(each -> each.operator().equals(me.operator()));
  }

  /** What is to be paid for it now: no deposit beside enough full-price tickets (RIG-20). */
  Due due(Handout handout) {
    return new Due(
        handout.fee(), handout.depositBeside(handouts.fullPriceTickets(handout.medium())));
  }

  /**
   * Hands it over; what it costs is taken (RIG-20, RIG-22, RIG-25).
   *
   * @param means how it is paid; may be null where there is nothing to pay
   * @param receipt what the card terminal printed; may be null where it is not used
   * @throws Refused where it was handed over before, is blocked, or is not paid
   */
  @Retried
  void handOver(UUID id, FeeMeans means, String receipt) {
    var medium = media.lock(one(id).medium());
    var handout = handouts.get(me.operator(), id, LockModeType.PESSIMISTIC_WRITE);
    medium.mustBeGood(today());
    var due = due(handout);
    handout.handOver(due.deposit(), me.accountId(), clock.instant());
    if (!due.sum().isZero()) {
      take(handout, due, means, receipt);
    }
    note("handout.hand-over", handout, due.sum().euros().toString());
  }

  private void take(Handout handout, Due due, FeeMeans means, String receipt) {
    if (means == null) {
      throw Refused.field("means", "platform.field.choose");
    }
    var operator = handout.operator();
    var counter = LedgerAccount.counter(operator);
    fees.fire(new FeeDue(handout.id(), operator, due.fee(), due.deposit(), means, receipt));
    ledger.book(
        Booking.of("card.handed-out:" + handout.id(), "card.handed-out")
            .move(due.fee(), counter, LedgerAccount.revenue(operator))
            .move(due.deposit(), counter, LedgerAccount.deposit(operator, handout.medium())));
  }

  /**
   * Takes a medium back for good and pays its deposit out of the clerk's drawer (RIG-20).
   *
   * @param works whether it is in working order
   * @throws Refused where it does not work, holds something, or no deposit is to be paid back; or
   *     where the clerk has no open drawer, or too little cash in it
   */
  @Retried
  void takeBack(UUID id, boolean works) {
    var medium = media.lock(one(id).medium());
    var handout = handouts.get(me.operator(), id, LockModeType.PESSIMISTIC_WRITE);
    if (!works) {
      throw Refused.field("works", "handout.back.broken", handout.clause());
    }
    mustBeEmpty(medium);
    handout.takeBack(today(), me.accountId(), clock.instant());
    media.block(medium.id(), BlockReason.ANNULLED);
    payBack(handout);
    note("handout.take-back", handout, handout.depositTaken().euros().toString());
  }

  /** What is on it would be lost with it. */
  private void mustBeEmpty(Medium medium) {
    var wallet = LedgerAccount.wallet(medium.operator(), medium.id());
    if (!tickets.openOn(medium.id()).isEmpty() || !ledger.balance(wallet).isZero()) {
      throw Refused.rule("handout.back.not-empty");
    }
    if (!medium.isLeft()) {
      throw Refused.rule("handout.back.held");
    }
  }

  private void payBack(Handout handout) {
    var operator = handout.operator();
    var amount = handout.depositTaken();
    ledger.book(
        Booking.of("card.deposit-back:" + handout.id(), "card.deposit-back")
            .move(
                amount,
                LedgerAccount.deposit(operator, handout.medium()),
                LedgerAccount.counter(operator)));
    deposits.fire(new DepositBack(handout.id(), operator, amount));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), operators.operator(me.operator()).zone());
  }

  private void note(String action, Handout handout, String details) {
    var person = media.get(handout.medium()).holder().orElse(null);
    audit.record(
        me.operator(),
        new Audit.Deed(action, "medium", handout.medium().toString(), person, details));
  }
}
