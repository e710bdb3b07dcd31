package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.citycabinet.identity.Enroller;
import org.citycabinet.language.Formats;
import org.citycabinet.mail.Letter;
import org.citycabinet.mail.Outbox;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Proof of a sale at a counter: the medium's number, the tickets' codes, quantity and price
 * (RIG-45); on paper, and by mail where the traveller wants that.
 */
@ApplicationScoped
@Transactional
class CounterReceipts {
  private static final int LONGEST_ADDRESS = 254;

  @Inject Operators operators;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Outbox outbox;
  @Inject CounterNames names;

  /**
   * A line of a receipt.
   *
   * @param name what was sold
   * @param codes of its tickets; none for a top-up
   * @param quantity how many
   * @param each what one cost
   * @param total what was paid for the line
   */
  public record Line(String name, List<String> codes, int quantity, Money each, Money total) {
    /** The codes, one after the other. */
    public String code() {
      return String.join(", ", codes);
    }
  }

  /** What stands on the receipt. */
  List<Line> lines(CounterSale sale, Locale language) {
    var sold = tickets.of(sale.id());
    return sale.lines().stream()
        .map(
            line ->
                new Line(
                    names.of(sale.edition(), line, language),
                    codes(line, sold),
                    line.quantity(),
                    line.unitPrice(),
                    line.total()))
        .toList();
  }

  private static List<String> codes(SaleLine line, List<Ticket> sold) {
    return sold.stream()
        .filter(ticket -> line.product().filter(ticket.product()::equals).isPresent())
        .map(Ticket::code)
        .toList();
  }

  /** The number of what it was loaded to. */
  String number(CounterSale sale) {
    return media.get(sale.medium()).number().shown();
  }

  /** The receipt as a PDF. */
  byte[] pdf(CounterSale sale, Locale language) {
    var operator = operators.scheme(sale.edition()).operator();
    return new CounterReceiptPdf(
            sale,
            operator.name(language),
            number(sale),
            names.person(sale.clerk()),
            Formats.dateTime(language, sale.soldAt(), operator.zone()),
            lines(sale, language))
        .render(language);
  }

  /**
   * Mails the receipt.
   *
   * @param typed the address
   * @throws Refused at the field {@code email} where it is none
   */
  void mail(CounterSale sale, String typed, Locale language) {
    String address = typed == null ? "" : typed.strip();
    if (!Enroller.isEmail(address) || address.length() > LONGEST_ADDRESS) {
      throw Refused.field("email", "identity.email.form");
    }
    var operator = operators.scheme(sale.edition()).operator();
    var letter =
        Letter.of(language, "counter.mail.subject", sale.reference())
            .say(
                "counter.mail.sold",
                operator.name(language),
                Formats.dateTime(language, sale.soldAt(), operator.zone()),
                number(sale));
    lines(sale, language).forEach(line -> say(letter, line));
    outbox.send(address, letter.say("counter.mail.total", sale.total()));
  }

  private static void say(Letter letter, Line line) {
    var key = line.codes().isEmpty() ? "counter.mail.line" : "counter.mail.line.codes";
    letter.say(key, line.quantity(), line.name(), line.total(), line.code());
  }
}
