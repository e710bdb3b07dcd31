package org.citycabinet.ticketing.fare;

import java.util.ArrayList;
import java.util.Optional;
import org.citycabinet.words.Money;

/**
 * What a reader decides by itself, by the arithmetic by which the server decides: the same rides,
 * changes, fares and credit. The order of checks is SIA-02's.
 *
 * @param verdict what it decides
 * @param charged what the trip costs; 0 where nothing was taken
 * @param left the stored value afterwards; empty where the medium does not tell, or nothing of it
 *     was looked at
 * @param clause by which clause of the operator's terms
 */
public record OfflineDecision(
    OfflineVerdict verdict, Money charged, Optional<Money> left, String clause) {

  /**
   * Decides.
   *
   * @param rule what the reader may decide
   * @param rating how trips are priced
   */
  public static OfflineDecision decide(OfflineRule rule, Rating rating, OfflineCase facts) {
    var refused = refused(rule, facts);
    if (refused.isPresent()) {
      return free(refused.get(), facts, rule);
    }
    if (rating.registered(facts.marks(), facts.mark()).isPresent()) {
      return free(OfflineVerdict.REPEAT, facts, rule);
    }
    var decision = granted(rule, rating, facts);
    return decision.verdict().isGranted() && facts.tripsSince() >= rule.trips()
        ? free(OfflineVerdict.TOO_OFTEN, facts, rule)
        : decision;
  }

  private static OfflineDecision granted(OfflineRule rule, Rating rating, OfflineCase facts) {
    if (facts.hasRunningTicket() && rule.grants(OfflineGrant.TICKET)) {
      return free(OfflineVerdict.TICKET, facts, rule);
    }
    if (isPayable(facts)) {
      return rule.grants(OfflineGrant.WALLET)
          ? pay(rule, rating, facts)
          : free(OfflineVerdict.NOT_ALLOWED, facts, rule);
    }
    var isTrusted = facts.ticketUntil().isEmpty() && rule.grants(OfflineGrant.TRUST);
    return free(isTrusted ? OfflineVerdict.TRUSTED : OfflineVerdict.NOT_ALLOWED, facts, rule);
  }

  private static Optional<OfflineVerdict> refused(OfflineRule rule, OfflineCase facts) {
    if (facts.listed()) {
      return Optional.of(OfflineVerdict.BLOCKED);
    }
    var at = facts.mark().at();
    return facts
        .deniedAt()
        .filter(denied -> at.isBefore(denied.plus(rule.deniedFor())))
        .map(denied -> OfflineVerdict.DENIED);
  }

  private static boolean isPayable(OfflineCase facts) {
    return facts.balance().isPresent() && facts.mark().fareCents() > 0;
  }

  private static OfflineDecision pay(OfflineRule rule, Rating rating, OfflineCase facts) {
    var marks = new ArrayList<>(facts.marks());
    marks.add(facts.mark());
    var rated = rating.rate(marks).get(facts.mark().id());
    var onCredit = facts.kind().isPersonalised() && rule.grants(OfflineGrant.CREDIT);
    return WalletFare.take(facts.balance().orElseThrow(), rated.due(), onCredit)
        .map(taken -> paid(rated, taken, rule))
        .orElseGet(() -> free(OfflineVerdict.NOT_ENOUGH, facts, rule));
  }

  private static OfflineDecision paid(Rated rated, WalletFare taken, OfflineRule rule) {
    var verdict = taken.isOnCredit() ? OfflineVerdict.CREDIT : OfflineVerdict.PAID;
    return new OfflineDecision(
        rated.rule() == TripRule.TRANSFER ? OfflineVerdict.TRANSFER : verdict,
        taken.charged(),
        Optional.of(taken.left()),
        rule.clause());
  }

  private static OfflineDecision free(OfflineVerdict verdict, OfflineCase facts, OfflineRule rule) {
    return new OfflineDecision(verdict, Money.ZERO, facts.balance(), rule.clause());
  }
}
