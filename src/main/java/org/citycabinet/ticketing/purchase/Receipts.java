package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Languages;
import org.citycabinet.mail.Letter;
import org.citycabinet.mail.Outbox;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Loads;

/**
 * Proof of purchase, mailed and as a PDF: the medium's number, the tickets' codes, quantity and
 * price (RIG-45), their validity and who bought them (RIG-53).
 */
@ApplicationScoped
@Transactional
public class Receipts {
  @Inject Operators operators;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject PurchaseNames names;
  @Inject Loads loads;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Outbox outbox;
  @Inject VisitorSales visitors;

  void send(Purchase purchase) {
    write(purchase, letter(language(purchase), purchase));
  }

  /** Writes to who bought; to nobody where that was a visitor who is forgotten. */
  public void write(Purchase purchase, Letter letter) {
    purchase.buyer().ifPresent(buyer -> accounts.write(buyer, letter));
    purchase.visitor().ifPresent(visitor -> outbox.sendLast(visitor.email(), letter));
  }

  /** The language to write to who bought in. */
  public Locale language(Purchase purchase) {
    return purchase
        .buyer()
        .map(buyer -> accounts.byId(buyer).getLocale())
        .or(() -> purchase.visitor().map(Visitor::locale))
        .orElseGet(() -> Languages.of(""));
  }

  /** Where who bought sees the purchase. */
  public String address(Purchase purchase) {
    return settings.publicUrl()
        + purchase
            .buyer()
            .map(buyer -> "/travel/purchase?id=" + purchase.id())
            .orElseGet(() -> "/open/purchase?key=" + visitors.key(purchase.id()));
  }

  /** Proof of a purchase that was paid, as a PDF. */
  byte[] pdf(Purchase purchase, Locale language) {
    var operator = operators.scheme(purchase.edition()).operator();
    var boughtAt = purchase.decidedAt().orElseThrow();
    return new ReceiptPdf(
            purchase,
            operator.name(language),
            lines(purchase, language),
            Formats.dateTime(language, boughtAt, operator.zone()),
            buyer(purchase))
        .render(language);
  }

  private ReceiptPdf.Buyer buyer(Purchase purchase) {
    return purchase
        .buyer()
        .map(accounts::byId)
        .map(ReceiptPdf.Buyer::of)
        .orElse(ReceiptPdf.Buyer.UNKNOWN);
  }

  /** What stands on the proof of a purchase. */
  public List<ReceiptLine> lines(Purchase purchase, Locale language) {
    var loaded = tickets.of(purchase.id());
    return purchase.lines().stream().map(line -> line(purchase, line, loaded, language)).toList();
  }

  private ReceiptLine line(
      Purchase purchase, PurchaseLine line, List<Ticket> loaded, Locale language) {
    var inLine = loaded.stream().filter(t -> t.isInLine(line.line())).toList();
    return new ReceiptLine(
        line,
        names.of(purchase.edition(), line, language),
        bearer(purchase, line, inLine).number().shown(),
        names.term(purchase, line, language),
        inLine.stream().map(Ticket::code).toList());
  }

  /** A card may have been replaced by now; who bought for a mere number reads that number. */
  private Medium bearer(Purchase purchase, PurchaseLine line, List<Ticket> loaded) {
    return purchase.buyer().isEmpty()
        ? media.get(line.medium())
        : loaded.stream()
            .findFirst()
            .map(ticket -> media.get(ticket.medium()))
            .orElseGet(() -> media.latest(line.medium()));
  }

  private Letter letter(Locale locale, Purchase purchase) {
    var operator = operators.scheme(purchase.edition()).operator();
    var letter = Letter.of(locale, "purchase.mail.subject", purchase.reference());
    lines(purchase, locale).forEach(line -> say(letter, line, operator.name(locale)));
    next(letter, purchase, locale, operator.zone());
    return letter
        .say(
            "purchase.mail.price",
            Formats.money(locale, purchase.total().minus(purchase.commission())),
            Formats.money(locale, purchase.commission()),
            Formats.money(locale, purchase.total()))
        .say("purchase.mail.buyer", written(purchase))
        .button("purchase.mail.show", address(purchase));
  }

  /** A visitor is known by the address that the letter goes to. */
  private String written(Purchase purchase) {
    return purchase.visitor().map(Visitor::email).orElseGet(() -> buyer(purchase).words());
  }

  private static void say(Letter letter, ReceiptLine line, String operator) {
    letter
        .say("purchase.mail.bought", line.bought().quantity(), line.name(), operator)
        .say("purchase.mail.medium", line.number());
    if (!line.codes().isEmpty()) {
      letter.say("purchase.mail.codes", String.join(", ", line.codes()));
    }
    if (!line.term().isEmpty()) {
      letter.say("purchase.mail.term", line.term());
    }
  }

  /** What is to be done now: collect it in a vehicle (SIA-12), or nothing. */
  private void next(Letter letter, Purchase purchase, Locale locale, ZoneId zone) {
    var sent = loads.of(purchase.id()).stream().findFirst();
    if (sent.isPresent()) {
      letter.say("purchase.mail.collect", Formats.dateTime(locale, sent.get().collectBy(), zone));
    } else if (!purchase.lines().stream().allMatch(PurchaseLine::isTopUp)) {
      letter.say("purchase.mail.loaded");
    }
  }
}
