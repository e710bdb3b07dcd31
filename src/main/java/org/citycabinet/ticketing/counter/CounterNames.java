package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.product.TicketTerms;

/** What people call what was sold, who sold it and with which drawer. */
@ApplicationScoped
class CounterNames {
  @Inject Operators operators;
  @Inject Accounts accounts;

  /** The product's name by the terms that it was sold under, or that it is a top-up. */
  String of(UUID edition, SaleLine line, Locale language) {
    return line.product()
        .map(code -> product(edition, code, language))
        .orElseGet(() -> Messages.text(language, "wallet.top-up"));
  }

  /** The name of a product by an edition of the terms. */
  String product(UUID edition, String code, Locale language) {
    return new TicketTerms(operators.scheme(edition)).catalogue().product(code).name(language);
  }

  /** A member of staff. */
  String person(UUID account) {
    return accounts.byId(account).getDisplayName();
  }

  /** Whose drawer it is, and since when it was open. */
  String drawer(Drawer drawer, Locale language) {
    var zone = operators.operator(drawer.operator()).zone();
    return person(drawer.clerk()) + ", " + Formats.dateTime(language, drawer.openedAt(), zone);
  }
}
