package org.citycabinet.travel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citycabinet.language.Language;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.validation.Trips;
import org.citycabinet.web.MonthBars;
import org.citycabinet.web.Pages;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** The trips of one card: by month, each with why it cost what it did, and what is cheaper. */
@Named
@RequestScoped
public class TripsPage {
  private static final int SIZE = 20;

  @Inject TripViews views;
  @Inject CheapestTickets cheapest;
  @Inject Trips trips;
  @Inject Cards cards;
  @Inject Language language;

  private UUID card;
  private String month;
  private String page;
  private YearMonth present;
  private YearMonth shown;
  private Pages pages;
  private List<MonthCost> months;
  private List<TripView> list;
  private Cheapest answer;

  /** Reads what is shown; another's card and a month that is not shown answer as missing ones. */
  public void open() {
    present = views.present(card);
    months = views.months(card);
    shown = month == null ? newest() : month();
    pages = Pages.of(page, trips.count(card, shown), SIZE);
    list = views.of(card, shown, pages);
    answer = cheapest.of(card, shown.equals(present) ? present.minusMonths(1) : shown);
  }

  /** The present month, or the last one before it that has any trips. */
  private YearMonth newest() {
    return months.stream()
        .filter(each -> each.trips() > 0)
        .map(MonthCost::month)
        .reduce((earlier, later) -> later)
        .orElse(present);
  }

  private YearMonth month() {
    return months.stream()
        .map(MonthCost::month)
        .filter(each -> each.toString().equals(month))
        .findFirst()
        .orElseThrow(() -> Refused.missing("platform.error.missing"));
  }

  /** What the card's keeper calls it. */
  public String getTitle() {
    if (months == null) {
      // What stands in the address is no text at all, and nothing was opened.
      throw Refused.missing("platform.error.missing");
    }
    return cards.mine(card).title();
  }

  /** What each month cost, the oldest first. */
  public List<MonthCost> getMonths() {
    return months;
  }

  /** The same, the newest first, of those that have anything to show. */
  public List<MonthCost> getListed() {
    return months.stream()
        .filter(each -> each.trips() > 0 || !each.total().isZero())
        .sorted((one, other) -> other.month().compareTo(one.month()))
        .toList();
  }

  /** The picture of the trips. */
  public MonthBars getTripBars() {
    return bars(each -> BigDecimal.valueOf(each.trips()));
  }

  /** The picture of what they cost, in euros. */
  public MonthBars getCostBars() {
    return bars(each -> each.total().euros());
  }

  private MonthBars bars(Function<MonthCost, BigDecimal> amount) {
    return MonthBars.of(months.stream().map(amount).toList(), List.of());
  }

  /** The first letters of the months, under their bars. */
  public String getLetters() {
    var letter = DateTimeFormatter.ofPattern("LLLLL", language.getLocale());
    return months.stream().map(MonthCost::month).map(letter::format).collect(Collectors.joining());
  }

  /** How many trips all months have. */
  public int getTripCount() {
    return months.stream().mapToInt(MonthCost::trips).sum();
  }

  /** What all months cost. */
  public Money getCost() {
    return months.stream().map(MonthCost::total).reduce(Money.ZERO, Money::plus);
  }

  /** The month whose trips are listed. */
  public YearMonth getShown() {
    return shown;
  }

  /** The month before it; null where that is not shown. */
  public YearMonth getBefore() {
    return shown.equals(months.get(0).month()) ? null : shown.minusMonths(1);
  }

  /** The month after it; null where that is to come. */
  public YearMonth getAfter() {
    return shown.equals(present) ? null : shown.plusMonths(1);
  }

  /** Which of the month's trips are listed. */
  public Pages getPages() {
    return pages;
  }

  /** Those trips, the newest first. */
  public List<TripView> getTrips() {
    return list;
  }

  /** The cheapest tickets for that month, or for the last whole one. */
  public Cheapest getCheapest() {
    return answer;
  }

  public String getCard() {
    return card == null ? null : card.toString();
  }

  public void setCard(String card) {
    this.card = PageIds.uuid(card);
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }
}
