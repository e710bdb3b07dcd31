package org.citycabinet.ticketing.authorisation;

import java.util.Optional;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.medium.MediumFamily;
import org.citycabinet.ticketing.medium.MediumTerms;
import org.citycabinet.words.MediumKind;

/** What an operator's terms say about the first app identifier of a person. */
final class AppTerms {
  private static final MediumFamily TERMS = new MediumFamily();
  private static final MediumTerms.Case FIRST =
      new MediumTerms.Case(MediumKind.APP, MediumTerms.Occasion.FIRST);

  private AppTerms() {}

  /** The clause by which one is given; empty where none is. */
  static Optional<MediumTerms> of(Scheme scheme) {
    return scheme.find(TERMS).map(terms -> terms.decide(FIRST)).filter(MediumTerms::offered);
  }
}
