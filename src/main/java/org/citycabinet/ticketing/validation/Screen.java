package org.citycabinet.ticketing.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.fleet.ReaderLines;
import org.citycabinet.words.Money;

/** The reader's two lines, in the operator's language (SIA-01). */
final class Screen {
  private final ReaderLines lines;
  private final ZoneId zone;

  Screen(Scheme scheme) {
    this.lines = ReaderLines.of(scheme);
    this.zone = scheme.operator().zone();
  }

  /** A line without figures. */
  String line(String word) {
    return lines.line(word);
  }

  /** A line with an amount, such as {@code PAID 0.45 EUR} (SIA-03). */
  String line(String word, Money amount) {
    return lines.line(word, amount.euros().toPlainString());
  }

  /** A line with a count. */
  String line(String word, int count) {
    return lines.line(word, String.valueOf(count));
  }

  /** A line with the last day on which something is valid; {@code until} is too late already. */
  String line(String word, Instant until) {
    return lines.line(word, LocalDate.ofInstant(until.minusNanos(1), zone).toString());
  }
}
