package org.citycabinet.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.words.Money;

/** The report of a day's money. */
@Named
@RequestScoped
public class SettlementPage {
  private static final int FIRST_YEAR = 2000;

  @Inject SettlementDesk desk;
  @Inject Sheets sheets;
  @Inject CurrentUser me;

  private String date;
  private Optional<Report> report;

  /** The day: the one in the address, or the last one with a report where that is none. */
  public LocalDate getDay() {
    try {
      var day = LocalDate.parse(date == null ? "" : date);
      return day.getYear() < FIRST_YEAR || day.isAfter(desk.last()) ? desk.last() : day;
    } catch (DateTimeException e) {
      return desk.last();
    }
  }

  /** Whether there is a later report. */
  public boolean isFollowed() {
    return getDay().isBefore(desk.last());
  }

  /** Whether there is one of that day. */
  public boolean isMade() {
    return report().isPresent();
  }

  private Optional<Report> report() {
    if (report == null) {
      report = desk.find(getDay());
    }
    return report;
  }

  /** When it was made. */
  public Instant getMadeAt() {
    return report().map(Report::madeAt).orElseThrow();
  }

  /** Whether all of it adds up. */
  public boolean isBalanced() {
    return report().filter(Report::isBalanced).isPresent();
  }

  /** What the journal's lines add up to: nothing. */
  public Money getOffBalance() {
    return report().map(Report::offBalance).orElseThrow();
  }

  /** What was sold by the journal, less what was sold by products: nothing. */
  public Money getOffSales() {
    return report().map(Report::offSales).orElseThrow();
  }

  /** Its tables. */
  public List<Sheets.Sheet> getSheets() {
    return report().map(each -> sheets.of(each, me.locale())).orElse(List.of());
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }
}
