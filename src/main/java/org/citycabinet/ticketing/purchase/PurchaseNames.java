package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.product.TicketTerms;

/** What people call what was bought. */
@ApplicationScoped
public class PurchaseNames {
  @Inject Operators operators;

  /** The product's name by the terms that it was bought under, or that it is a top-up. */
  public String of(Purchase purchase, Locale language) {
    return of(purchase.edition(), purchase.product().orElse(""), language);
  }

  /** The same of a product's code; empty for a top-up. */
  String of(UUID edition, String product, Locale language) {
    return product.isEmpty()
        ? Messages.text(language, "wallet.top-up")
        : new TicketTerms(operators.scheme(edition)).catalogue().product(product).name(language);
  }
}
