package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;

/** What the counters took in on a day, its sales, and what waits to be taken back. */
@Named
@RequestScoped
public class DayPage {
  @Inject DayReports reports;
  @Inject UndoDesk desk;
  @Inject CounterNames names;
  @Inject CurrentUser me;

  private String date;

  /** The day: the one in the address, or today where that is none. */
  public LocalDate getDay() {
    try {
      var day = LocalDate.parse(date == null ? "" : date);
      return day.getYear() < 2000 || day.isAfter(reports.today()) ? reports.today() : day;
    } catch (DateTimeException e) {
      return reports.today();
    }
  }

  /** Whether there is a day after it to look at. */
  public boolean isOver() {
    return getDay().isBefore(reports.today());
  }

  /** The parts of the report. */
  public List<DayReports.Part> getParts() {
    return reports.parts(getDay(), me.locale());
  }

  /** The sales, the latest first. */
  public List<CounterSale> getSales() {
    return reports.sales(getDay());
  }

  /** What waits for a second member of staff. */
  public List<UndoProposal> getQueue() {
    return desk.queue();
  }

  /** A member of staff. */
  public String person(UUID account) {
    return names.person(account);
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }
}
