package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.SpanWords;
import org.citycabinet.words.MediumKind;

/** What people call what was bought. */
@ApplicationScoped
public class PurchaseNames {
  @Inject Operators operators;
  @Inject Media media;

  /** The product's name by the terms that a line was bought under, or that it is a top-up. */
  public String of(UUID edition, PurchaseLine line, Locale language) {
    return of(edition, line.product().orElse(""), language);
  }

  /** When the tickets of a line are valid, by the terms of the purchase; empty for a top-up. */
  public String term(Purchase purchase, PurchaseLine line, Locale language) {
    var boughtAt = purchase.decidedAt().orElse(purchase.heldAt());
    return term(operators.scheme(purchase.edition()), line, boughtAt, language);
  }

  /** The same of a line that would be bought then, by those terms. */
  public String term(Scheme scheme, PurchaseLine line, Instant boughtAt, Locale language) {
    return line.product()
        .map(code -> term(scheme, code, media.get(line.medium()).kind(), boughtAt))
        .map(term -> term(scheme, term, language))
        .orElse("");
  }

  private static Optional<Span> term(
      Scheme scheme, String code, MediumKind kind, Instant boughtAt) {
    var terms = new TicketTerms(scheme);
    var product = terms.catalogue().product(code);
    return terms.validity(product, kind, boughtAt, Optional.empty()).term();
  }

  private static String term(Scheme scheme, Optional<Span> term, Locale language) {
    return term.isPresent()
        ? new SpanWords(language, scheme.operator().zone()).fromTo(term)
        : Messages.text(language, "ticket.starts-with-trip");
  }

  /** Everything that was bought, such as {@code 90 minutes × 2, Month × 1}. */
  String all(Purchase purchase, Locale language) {
    return purchase.lines().stream()
        .map(
            line ->
                Messages.text(
                    language,
                    "purchase.description",
                    of(purchase.edition(), line, language),
                    line.quantity()))
        .collect(Collectors.joining(", "));
  }

  /** The same of a product's code; empty for a top-up. */
  String of(UUID edition, String product, Locale language) {
    return product.isEmpty()
        ? Messages.text(language, "wallet.top-up")
        : new TicketTerms(operators.scheme(edition)).catalogue().product(product).name(language);
  }
}
