package org.citycabinet.ticketing.inspection;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What an operator's terms say about inspections; what has no row does not hold there.
 *
 * @param rules all rows
 */
public record InspectionTerms(List<Rule> rules) {

  /** What a rule is about. */
  public enum About {
    /** Each ride is authorised, and for how long that holds (RIG-57). */
    AUTHORISATION,
    /** A card without a photograph goes with an identity document (RIG-4.4a). */
    IDENTITY_DOCUMENT,
    /** A companion travels with the holder (RIG-4.5). */
    COMPANION,
    /** A card may be retained (RIG-68). */
    RETENTION,
    /** How a retained card is had back (RIG-70). */
    CLEARING,
    /** How long somebody has to pay a surcharge by invoice. */
    INVOICE
  }

  /**
   * A rule.
   *
   * @param value a period, where the rule has one
   */
  public record Rule(About about, String clause, Optional<Period> value) {}

  /** The clause on something; empty where the operator has no such rule. */
  public Optional<String> clause(About about) {
    return rule(about).map(Rule::clause);
  }

  /** How long somebody has; empty where the operator has no such rule. */
  public Optional<Period> period(About about) {
    return rule(about).flatMap(Rule::value);
  }

  private Optional<Rule> rule(About about) {
    return rules.stream().filter(rule -> rule.about() == about).findFirst();
  }
}
