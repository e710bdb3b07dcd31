package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.citycabinet.operator.Operators;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** What a new medium costs, the first one or one that takes the place of another. */
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
   * What the terms of today say about handing out such a medium.
   *
   * @param operator the operator's code
   * @param kind what
   * @param occasion why
   */
  public MediumTerms of(String operator, MediumKind kind, MediumTerms.Occasion occasion) {
    var facts = new MediumTerms.Case(kind, occasion);
    return operators.scheme(operator, clock.instant()).terms(TERMS).decide(facts);
  }

  /** What an operator's staff can hand out today: all that is offered but what lives in the app. */
  public List<MediumKind> handedOut(String operator) {
    return Arrays.stream(MediumKind.values())
        .filter(kind -> kind != MediumKind.APP)
        .filter(kind -> of(operator, kind, MediumTerms.Occasion.FIRST).offered())
        .toList();
  }

  /**
   * Why a person gets a card (RIG-22, RIG-25): the first one, a renewal, or instead of one that was
   * lost, stolen or otherwise blocked for good.
   *
   * @param earlier the cards that the person has or had; the latest decides
   */
  public MediumTerms.Occasion occasion(Collection<Medium> earlier) {
    return earlier.stream()
        .max(Comparator.comparing(Medium::issueSerial))
        .map(this::occasionAfter)
        .orElse(MediumTerms.Occasion.FIRST);
  }

  private MediumTerms.Occasion occasionAfter(Medium old) {
    if (old.isVoid()) {
      return MediumTerms.Occasion.REPLACEMENT;
    }
    var zone = operators.operator(old.operator()).zone();
    return occasion(old, false, LocalDate.ofInstant(clock.instant(), zone));
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
