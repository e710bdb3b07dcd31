package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.product.TicketTerms;

/** What people call what was bought. */
@ApplicationScoped
public class PurchaseNames {
  @Inject Operators operators;

  /** The product's name by the terms that it was bought under, or that it is a top-up. */
  public String of(Purchase purchase, Locale language) {
    return purchase
        .product()
        .map(
            code -> new TicketTerms(operators.scheme(purchase.edition())).catalogue().product(code))
        .map(product -> product.name(language))
        .orElseGet(() -> Messages.text(language, "wallet.top-up"));
  }
}
