package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.citycabinet.operator.Operators;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** What a new medium costs that takes the place of an old one. */
@ApplicationScoped
public class CardPrices {
  private static final MediumFamily TERMS = new MediumFamily();

  @Inject Clock clock;
  @Inject Operators operators;

  /**
   * What the terms ask for.
   *
   * @param clause of the terms
   * @param offered whether the operator hands out such a medium at all
   * @param fee what is paid and kept
   * @param deposit what is paid and given back with the medium handed in (RIG-20)
   */
  public record Price(String clause, boolean offered, Money fee, Money deposit) {}

  /**
   * What a new one like that costs today (RIG-22, RIG-25, LIE-03).
   *
   * @param operatorsFault whether the old one failed through the operator's fault
   */
  public Price ofNew(Medium old, boolean operatorsFault) {
    var scheme = operators.scheme(old.operator(), clock.instant());
    var today = LocalDate.ofInstant(clock.instant(), scheme.operator().zone());
    var facts = new MediumTerms.Case(old.kind(), occasion(old, operatorsFault, today));
    var terms = scheme.terms(TERMS).decide(facts);
    return new Price(terms.clause(), terms.offered(), terms.price(), terms.deposit());
  }

  /**
   * The cards with their holder's name that an operator hands out today, one's own first (RIG-4.4,
   * RIG-4.6, RIG-5).
   */
  public List<MediumKind> ownersCards(String operator) {
    var terms = operators.scheme(operator, clock.instant()).terms(TERMS);
    return Arrays.stream(MediumKind.values())
        .filter(kind -> kind.showsItsHolder() && !kind.isForCompanions())
        .filter(
            kind -> terms.decide(new MediumTerms.Case(kind, MediumTerms.Occasion.FIRST)).offered())
        .toList();
  }

  private static MediumTerms.Occasion occasion(
      Medium old, boolean operatorsFault, LocalDate today) {
    if (operatorsFault) {
      return MediumTerms.Occasion.OPERATOR_FAULT;
    }
    return old.expiresOn().filter(last -> !today.isBefore(last.minusMonths(1))).isPresent()
        ? MediumTerms.Occasion.RENEWAL
        : MediumTerms.Occasion.REPLACEMENT;
  }
}
