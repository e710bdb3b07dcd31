package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.CallTerms.Question;
import org.citycabinet.words.Refused;

/**
 * By which questions a clerk knows who calls, and what the customer's file says to them (RIG-40).
 */
@ApplicationScoped
class Calls {
  private static final CallFamily TERMS = new CallFamily();

  @Inject Clock clock;
  @Inject Operators operators;
  @Inject Accounts accounts;

  /** What the operator's terms say about calls for such a medium; empty where they say nothing. */
  Optional<CallTerms> terms(Medium medium) {
    return operators
        .scheme(medium.operator(), clock.instant())
        .find(TERMS)
        .map(terms -> terms.decide(medium.kind()));
  }

  /** Whether calls for such a medium are taken now. */
  boolean isOpen(Medium medium, CallTerms terms) {
    var scheme = operators.scheme(medium.operator(), clock.instant());
    var now = clock.instant().atZone(scheme.operator().zone());
    return terms.isOpen(now, scheme.workingDays());
  }

  /**
   * What else is on file, to be asked where needed: telephone and e-mail of the holder's account.
   */
  String further(Medium medium) {
    return medium.holder().map(accounts::byId).map(Calls::contacts).orElse("");
  }

  private static String contacts(Account holder) {
    return Stream.of(holder.getPhone(), holder.getEmail())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /**
   * Makes sure that who calls may have the medium blocked.
   *
   * @param right the questions that the caller answered rightly
   * @throws Refused with the clause, where the terms let nobody call for such a medium, or not at
   *     this hour; at the field {@code right} where an answer is missing or wrong
   */
  void check(Medium medium, Set<Question> right) {
    terms(medium).ifPresent(terms -> check(medium, terms, right));
  }

  private void check(Medium medium, CallTerms terms, Set<Question> right) {
    if (!terms.offered()) {
      throw Refused.clause(terms.clause(), "medium.call.not-offered");
    }
    if (!isOpen(medium, terms)) {
      throw Refused.clause(terms.clause(), "medium.call.closed", terms.from(), terms.until());
    }
    if (!right.containsAll(terms.questions())) {
      throw Refused.field("right", "medium.call.wrong");
    }
  }
}
