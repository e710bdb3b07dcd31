package org.citycabinet.ticketing.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operator;
import org.citycabinet.words.Money;

/** The reader's two lines, in the operator's language (SIA-01). */
final class Screen {
  private final Locale language;
  private final ZoneId zone;

  Screen(Operator operator) {
    this.language = Locale.forLanguageTag(operator.languages().get(0));
    this.zone = operator.zone();
  }

  /** A line without figures. */
  String line(String word) {
    return Messages.text(language, "validation.line." + word);
  }

  /** A line with an amount, such as {@code PAID 0.45 EUR} (SIA-03). */
  String line(String word, Money amount) {
    return Messages.text(language, "validation.line." + word, amount.euros().toPlainString());
  }

  /** A line with a count. */
  String line(String word, int count) {
    return Messages.text(language, "validation.line." + word, String.valueOf(count));
  }

  /** A line with the last day on which something is valid; {@code until} is too late already. */
  String line(String word, Instant until) {
    var last = LocalDate.ofInstant(until.minusNanos(1), zone);
    return Messages.text(language, "validation.line." + word, last.toString());
  }
}
