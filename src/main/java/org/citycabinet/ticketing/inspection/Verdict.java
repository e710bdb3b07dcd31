package org.citycabinet.ticketing.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.inspection.SurchargeTerms.Fault;

/**
 * What is found of what a passenger shows.
 *
 * @param shown what it is
 * @param state where it stands
 * @param fault for the table of surcharges; empty where there is none
 * @param clause of the operator's terms; empty where none decided
 * @param markedAt when the ride was authorised; null where it was not
 * @param validUntil the first instant at which the ticket is no longer valid; null where none is
 * @param ticket the ticket that decided; null where none did
 * @param identityDocument whether the passenger shows an identity document too (RIG-4.4a)
 */
record Verdict(
    Shown shown,
    FindingState state,
    Optional<Fault> fault,
    String clause,
    Instant markedAt,
    Instant validUntil,
    UUID ticket,
    boolean identityDocument) {

  static Verdict of(Shown shown, FindingState state, String clause) {
    return new Verdict(shown, state, state.fault(), clause, null, null, null, false);
  }

  Verdict because(FindingState other, String otherClause) {
    return new Verdict(
        shown, other, other.fault(), otherClause, markedAt, validUntil, ticket, identityDocument);
  }

  Verdict withoutFault() {
    return new Verdict(
        shown, state, Optional.empty(), clause, markedAt, validUntil, ticket, identityDocument);
  }
}
