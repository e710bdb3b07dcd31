package org.citycabinet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.words.Money;

/** Money, dates and figures on a page, in its language: {@code #{fmt.money(invoice.total)}}. */
@Named("fmt")
@RequestScoped
public class PageFormats {
  /** The operators' towns; Rīga and Vilnius keep the same time. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Riga");

  private static final String NOT_STATED = "not stated";

  @Inject Language language;

  /** An amount with its currency. */
  public String money(Money money) {
    return Formats.money(language.getLocale(), money);
  }

  /** By which clause of the terms something is so; the tables say where there is none. */
  public String clause(String clause) {
    return clause.equals(NOT_STATED)
        ? Messages.text(language.getLocale(), "platform.clause.none")
        : Messages.text(language.getLocale(), "platform.clause", clause);
  }

  /** The same, short enough for a label. */
  public String shortClause(String clause) {
    return clause.equals(NOT_STATED)
        ? Messages.text(language.getLocale(), "platform.clause.short.none")
        : Messages.text(language.getLocale(), "platform.clause.short", clause);
  }

  /** A date. */
  public String date(LocalDate date) {
    return Formats.date(language.getLocale(), date);
  }

  /** The date of an instant. */
  public String day(Instant instant) {
    return date(instant.atZone(ZONE).toLocalDate());
  }

  /** Date and time of day. */
  public String dateTime(Instant instant) {
    return Formats.dateTime(language.getLocale(), instant, ZONE);
  }

  /** The time of day. */
  public String time(Instant instant) {
    return Formats.time(language.getLocale(), instant, ZONE);
  }

  /** A month and its year in words. */
  public String month(YearMonth month) {
    return Formats.month(language.getLocale(), month);
  }

  /** A figure with so many decimals. */
  public String decimal(BigDecimal figure, int decimals) {
    return Formats.decimal(language.getLocale(), figure, decimals);
  }
}
