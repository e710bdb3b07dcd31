package org.citycabinet.ticketing.terms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.Refused;

/** An operator's terms for everybody to read; without an operator, the list of them (RIG-81). */
@Named
@RequestScoped
public class TermsPage {
  @Inject PublishedTerms terms;
  @Inject Operators operators;
  @Inject Language language;
  @Inject Clock clock;

  private String operator;
  private String on;
  private Scheme scheme;

  /** Finds the terms, or that there are none, before anything is shown. */
  public void open() {
    if (operator != null) {
      scheme = terms.on(operator, on == null ? today() : day());
    }
  }

  /** The operators that sell tickets. */
  public List<Operator> getOperators() {
    return terms.carriers();
  }

  /** Whose terms these are; null for the list. */
  public Operator getShown() {
    return scheme == null ? null : scheme.operator();
  }

  /** The terms in the reader's language. */
  public Book getBook() {
    return terms.book(scheme, language.getLocale());
  }

  /** The first days of all published editions, the newest first. */
  public List<LocalDate> getEditions() {
    return terms.editions(operator);
  }

  /** Whether the edition is still to come. */
  public boolean isComing() {
    return scheme.inForceOn().isAfter(today());
  }

  /** Whether another edition is in force. */
  public boolean isPast() {
    return !isComing() && !scheme.edition().equals(terms.inForce(operator).edition());
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw Refused.missing("operator.edition.unknown", on);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator;
  }

  public String getOn() {
    return on;
  }

  public void setOn(String on) {
    this.on = on;
  }
}
