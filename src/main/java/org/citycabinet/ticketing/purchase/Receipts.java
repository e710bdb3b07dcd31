package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Formats;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Loads;

/**
 * Proof of purchase, mailed and as a PDF: the medium's number, the tickets' codes, quantity and
 * price (RIG-45).
 */
@ApplicationScoped
@Transactional
class Receipts {
  @Inject Operators operators;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject PurchaseNames names;
  @Inject Loads loads;
  @Inject Media media;
  @Inject Tickets tickets;

  void send(Purchase purchase, Medium medium, List<Ticket> loaded) {
    var locale = accounts.byId(purchase.buyer()).getLocale();
    accounts.write(purchase.buyer(), letter(locale, purchase, medium, loaded));
  }

  /** Proof of a purchase that was paid, as a PDF. */
  byte[] pdf(Purchase purchase, Locale language) {
    var operator = operators.scheme(purchase.edition()).operator();
    var boughtAt = purchase.decidedAt().orElseThrow();
    return new ReceiptPdf(
            purchase,
            operator.name(language),
            names.of(purchase, language),
            Formats.dateTime(language, boughtAt, operator.zone()),
            media.get(purchase.medium()).number().shown(),
            tickets.of(purchase.id()).stream().map(Ticket::code).toList(),
            accounts.byId(purchase.buyer()).getDisplayName())
        .render(language);
  }

  private Letter letter(Locale locale, Purchase purchase, Medium medium, List<Ticket> loaded) {
    var operator = operators.scheme(purchase.edition()).operator();
    var letter =
        Letter.of(locale, "purchase.mail.subject", purchase.reference())
            .say(
                "purchase.mail.bought",
                purchase.quantity(),
                names.of(purchase, locale),
                operator.name(locale))
            .say("purchase.mail.medium", medium.number().shown());
    if (!loaded.isEmpty()) {
      letter.say(
          "purchase.mail.codes",
          loaded.stream().map(Ticket::code).collect(Collectors.joining(", ")));
    }
    next(letter, purchase, locale, operator.zone());
    return letter
        .say(
            "purchase.mail.price",
            Formats.money(locale, purchase.price()),
            Formats.money(locale, purchase.commission()),
            Formats.money(locale, purchase.total()))
        .button(
            "purchase.mail.show", settings.publicUrl() + "/travel/purchase?id=" + purchase.id());
  }

  /** What is to be done now: collect it in a vehicle (SIA-12), or nothing. */
  private void next(Letter letter, Purchase purchase, Locale locale, ZoneId zone) {
    var sent = loads.of(purchase.id()).stream().findFirst();
    if (sent.isPresent()) {
      letter.say("purchase.mail.collect", Formats.dateTime(locale, sent.get().collectBy(), zone));
    } else if (!purchase.isTopUp()) {
      letter.say("purchase.mail.loaded");
    }
  }
}
