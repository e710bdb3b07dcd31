package org.citycabinet.utility.billing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.language.Formats;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.utility.invoice.InvoiceLine;

/**
 * Finds invoices by words as people remember them: part of the number, a month or a year, an
 * amount, a service. Each word must occur; capitals and marks over letters do not count.
 */
final class InvoiceSearch {
  private final String[] words;
  private final Locale locale;

  InvoiceSearch(String typed, Locale locale) {
    this.words = plain(typed).strip().split("\\s+");
    this.locale = locale;
  }

  boolean finds(Invoice invoice) {
    var text = plain(text(invoice));
    return Stream.of(words).allMatch(text::contains);
  }

  private String text(Invoice invoice) {
    var services = invoice.getLines().stream().map(InvoiceLine::getDescription);
    var known =
        Stream.of(
            invoice.getNumber(),
            Formats.month(locale, invoice.getMonth()),
            invoice.getMonth().toString(),
            Formats.date(locale, invoice.getIssuedOn()),
            Formats.date(locale, invoice.getDueOn()),
            Formats.money(locale, invoice.getAmount()),
            invoice.getAmount().euros().toPlainString());
    return Stream.concat(known, services).collect(Collectors.joining(" "));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
