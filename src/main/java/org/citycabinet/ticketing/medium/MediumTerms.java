package org.citycabinet.ticketing.medium;

import java.time.Period;
import java.util.Optional;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * A clause of an operator's terms on handing out a medium.
 *
 * @param clause its number
 * @param kinds which kinds of medium it is about
 * @param occasions on which occasions
 * @param offered whether the operator hands it out at all
 * @param price what the holder pays
 * @param deposit what the holder pays and gets back with the medium handed in (RIG-20)
 * @param waivedFrom from how much of full-price tickets the deposit is waived; empty for never
 * @param backWithin how long after its expiry the deposit is paid back
 */
public record MediumTerms(
    String clause,
    Cell<MediumKind> kinds,
    Cell<Occasion> occasions,
    boolean offered,
    Money price,
    Money deposit,
    Optional<Money> waivedFrom,
    Optional<Period> backWithin)
    implements Rule<MediumTerms.Case> {

  /** Why a medium is handed out. */
  public enum Occasion {
    /** The holder's first one. */
    FIRST,
    /** A new one in the last month of validity, or later. */
    RENEWAL,
    /** The old one failed through the operator's fault and is handed in. */
    OPERATOR_FAULT,
    /** Any other replacement: lost, stolen, damaged, blocked, changed data (RIG-25). */
    REPLACEMENT
  }

  /**
   * What is handed out, and why.
   *
   * @param kind what
   * @param occasion why
   */
  public record Case(MediumKind kind, Occasion occasion) {}

  @Override
  public boolean covers(Case facts) {
    return kinds.covers(facts.kind()) && occasions.covers(facts.occasion());
  }

  /** The deposit that is asked for beside so much of full-price tickets. */
  public Money depositBeside(Money fullPriceTickets) {
    return waivedFrom.filter(from -> fullPriceTickets.compareTo(from) >= 0).isPresent()
        ? Money.ZERO
        : deposit;
  }
}
