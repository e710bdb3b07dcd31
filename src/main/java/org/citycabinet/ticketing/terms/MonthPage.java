package org.citycabinet.ticketing.terms;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operator;
import org.citycabinet.ticketing.plan.MonthPlan;
import org.citycabinet.ticketing.plan.MonthPlans;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/** Tells anybody which ticket is the cheapest for how they travel in a month. */
@Named
@ViewScoped
public class MonthPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int MONTHS_AHEAD = 12;

  @Inject transient PublishedTerms terms;
  @Inject transient Language language;
  @Inject transient Clock clock;

  private String operator;
  private String month;
  private String trips = "40";
  private String days = MonthNeed.Days.WORKING.name();
  private String carrier;
  private String concession;
  private String route;
  private boolean asked;
  private transient List<MonthPlan> plans;

  /** Finds the operator, or that there is none, before anything is shown. */
  public void open() {
    if (operator != null) {
      terms.at(operator, clock.instant());
      month = month == null ? getMonths().get(0).value() : month;
    }
  }

  /** Answers. */
  public void ask() {
    asked = false;
    var wanted = wanted();
    var start = wanted.atDay(1).atStartOfDay(pen().zone()).toInstant();
    var now = clock.instant();
    var scheme = terms.at(operator, start.isAfter(now) ? start : now);
    var need =
        new MonthNeed(
            wanted,
            Asked.number("trips", trips)
                .orElseThrow(() -> Refused.field("trips", "platform.field.required")),
            Asked.word("days", days, MonthNeed.Days.class),
            Asked.word("carrier", carrier, MediumKind.class),
            Asked.text(concession),
            Asked.text(route).orElse(""));
    plans = new MonthPlans(scheme).of(need.travel(scheme));
    asked = true;
  }

  private YearMonth wanted() {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw Refused.field("month", "platform.field.choose");
    }
  }

  /** Whether the question is answered. */
  public boolean isAsked() {
    return asked && plans != null;
  }

  /** The tickets that cover any of the trips, the best first. */
  public List<MonthPlan> getPlans() {
    return plans;
  }

  /** The operators that sell tickets. */
  public List<Operator> getOperators() {
    return terms.carriers();
  }

  /** Whose tickets it is about; null while that is not chosen. */
  public Operator getShown() {
    return operator == null ? null : terms.inForce(operator).operator();
  }

  /** This month and those to come. */
  public List<Choice> getMonths() {
    var pen = pen();
    var first = YearMonth.from(clock.instant().atZone(pen.zone()));
    return IntStream.rangeClosed(0, MONTHS_AHEAD)
        .mapToObj(first::plusMonths)
        .map(each -> new Choice(each.toString(), Formats.month(pen.locale(), each)))
        .toList();
  }

  /** On which days people travel. */
  public List<Choice> getKindsOfDays() {
    var pen = pen();
    return Stream.of(MonthNeed.Days.values())
        .map(each -> new Choice(each.name(), pen.text("terms.month.days." + each)))
        .toList();
  }

  /** What carries the tickets. */
  public List<Choice> getMedia() {
    var pen = pen();
    return new Calculator(pen.scheme())
        .media().stream().map(kind -> new Choice(kind.name(), pen.medium(kind))).toList();
  }

  /** Who travels cheaper. */
  public List<Choice> getConcessions() {
    var pen = pen();
    return pen.categories().all().stream()
        .map(category -> new Choice(category.code(), category.name(pen.locale())))
        .toList();
  }

  /** The routes that the terms tell apart. */
  public List<Choice> getRoutes() {
    return new Calculator(pen().scheme())
        .routes().stream().map(each -> new Choice(each, each)).toList();
  }

  private Pen pen() {
    return new Pen(terms.inForce(operator), language.getLocale());
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getTrips() {
    return trips;
  }

  public void setTrips(String trips) {
    this.trips = trips;
  }

  public String getDays() {
    return days;
  }

  public void setDays(String days) {
    this.days = days;
  }

  public String getCarrier() {
    return carrier;
  }

  public void setCarrier(String carrier) {
    this.carrier = carrier;
  }

  public String getConcession() {
    return concession;
  }

  public void setConcession(String concession) {
    this.concession = concession;
  }

  public String getRoute() {
    return route;
  }

  public void setRoute(String route) {
    this.route = route;
  }
}
