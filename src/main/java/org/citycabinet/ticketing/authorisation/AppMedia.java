package org.citycabinet.ticketing.authorisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Keeper;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/** The app identifiers of a resident, which hold code tickets (RIG-4.1, LIE-01). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class AppMedia {
  private static final int NUMBERS = 1_000_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Cards cards;
  @Inject Media media;
  @Inject Operators operators;
  @Inject CurrentUser me;
  @Inject Clock clock;

  /** Those that the caller keeps, the oldest first. */
  public List<Keeper> mine() {
    return cards.mine().stream().filter(kept -> kept.medium().kind() == MediumKind.APP).toList();
  }

  /** The operators that give one free of charge and of which the caller has no good one. */
  public List<Operator> offered() {
    var had =
        mine().stream()
            .filter(kept -> !kept.medium().isBlocked())
            .map(kept -> kept.medium().operator())
            .toList();
    return operators.all().stream()
        .filter(operator -> !had.contains(operator.code()))
        .filter(this::isFree)
        .toList();
  }

  private boolean isFree(Operator operator) {
    return AppTerms.of(operators.scheme(operator.code(), clock.instant()))
        .filter(terms -> terms.price().isZero())
        .isPresent();
  }

  /**
   * Gives the caller one of that operator (RIG-A1); who has one keeps it.
   *
   * @throws Refused where the operator gives none
   */
  public Keeper begin(String code) {
    var held = mine().stream().filter(kept -> kept.medium().operator().equals(code)).findFirst();
    if (held.filter(kept -> !kept.medium().isBlocked()).isPresent()) {
      return held.get();
    }
    var operator =
        offered().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Refused.missing("authorisation.app.none"));
    var issue =
        new Issue(operator.code(), free(code), MediumKind.APP, me.accountId(), null, null, null);
    return media.keep(media.issue(issue), me.accountId(), "");
  }

  /** A number that the operator has given to nobody. */
  private MediumNumber free(String operator) {
    return Stream.generate(() -> new MediumNumber("AP%09d".formatted(RANDOM.nextInt(NUMBERS))))
        .filter(number -> media.find(operator, number).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
