package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.citycabinet.identity.Accounts;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Formats;
import org.citycabinet.platform.Letter;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Ticket;

/**
 * Mails proof of purchase: the medium's number, the tickets' codes, quantity and price (RIG-45).
 */
@ApplicationScoped
@Transactional
class Receipts {
  @Inject Operators operators;
  @Inject Accounts accounts;
  @Inject Settings settings;

  void send(Purchase purchase, Medium medium, List<Ticket> tickets) {
    var locale = accounts.byId(purchase.buyer()).getLocale();
    accounts.write(purchase.buyer(), letter(locale, purchase, medium, tickets));
  }

  private Letter letter(Locale locale, Purchase purchase, Medium medium, List<Ticket> tickets) {
    var scheme = operators.scheme(purchase.edition());
    var product = new TicketTerms(scheme).catalogue().product(purchase.product());
    var codes = tickets.stream().map(Ticket::code).collect(Collectors.joining(", "));
    return Letter.of(locale, "purchase.mail.subject", purchase.reference())
        .say(
            "purchase.mail.bought",
            purchase.quantity(),
            product.name(locale),
            scheme.operator().name(locale))
        .say("purchase.mail.medium", medium.number().shown())
        .say("purchase.mail.codes", codes)
        .say(
            "purchase.mail.price",
            Formats.money(locale, purchase.price()),
            Formats.money(locale, purchase.commission()),
            Formats.money(locale, purchase.total()))
        .button(
            "purchase.mail.show", settings.publicUrl() + "/travel/purchase?id=" + purchase.id());
  }
}
