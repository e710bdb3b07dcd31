package org.citycabinet.ticketing.care;

import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on what a replaced medium holds.
 *
 * @param clause its number
 * @param kinds which kinds of medium it is about
 * @param mishaps what happened to it
 * @param askers who replaces it
 * @param moves whether what is left on it moves to the new one; else only a refund is left
 * @param proof whether a proof of purchase has to be shown (RIG-43)
 */
public record ReplacementClause(
    String clause,
    Cell<MediumKind> kinds,
    Cell<Mishap> mishaps,
    Cell<Asker> askers,
    boolean moves,
    boolean proof)
    implements Rule<ReplacementClause.Case> {

  /**
   * What is to be replaced, why, and by whom.
   *
   * @param kind what
   * @param mishap why
   * @param asker by whom
   */
  public record Case(MediumKind kind, Mishap mishap, Asker asker) {}

  @Override
  public boolean covers(Case facts) {
    return kinds.covers(facts.kind())
        && mishaps.covers(facts.mishap())
        && askers.covers(facts.asker());
  }
}
