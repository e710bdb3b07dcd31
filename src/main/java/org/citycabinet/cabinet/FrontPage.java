package org.citycabinet.cabinet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Language;
import org.citycabinet.platform.Messages;
import org.citycabinet.utility.billing.Invoice;
import org.citycabinet.utility.billing.InvoicesPage;
import org.citycabinet.utility.metering.MeterCard;
import org.citycabinet.utility.metering.MetersPage;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;

/** What asks for attention today at the active address. */
@Named
@RequestScoped
public class FrontPage {
  @Inject Premises premises;
  @Inject InvoicesPage invoices;
  @Inject MetersPage meters;
  @Inject Operators operators;
  @Inject Language language;
  @Inject Clock clock;

  private List<Todo> todos;

  /**
   * One thing to do.
   *
   * @param icon the name of its picture
   * @param title what
   * @param detail what more there is to know
   */
  public record Todo(String icon, String title, String detail) {}

  /** What there is to do, the most urgent kind first, by what the page's parts already know. */
  public List<Todo> getTodos() {
    if (todos == null) {
      todos = premises.active().map(this::todos).orElse(List.of());
    }
    return todos;
  }

  private List<Todo> todos(Place place) {
    var today = LocalDate.ofInstant(clock.instant(), operators.operator(place.operator()).zone());
    var all = meters.getRows().stream().map(MetersPage.Row::getCard).toList();
    return Stream.of(
            window(all, today),
            Optional.ofNullable(invoices.getNewest()).flatMap(invoice -> due(invoice, today)),
            all.stream().filter(MeterCard::isVerificationDue).findFirst().map(this::verification))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Readings are still missing, and may be given today. */
  private Optional<Todo> window(List<MeterCard> meters, LocalDate today) {
    var open = meters.stream().filter(MeterCard::isDue).toList();
    var done = open.stream().filter(MeterCard::isDone).count();
    return open.stream()
        .filter(meter -> done < open.size())
        .map(MeterCard::openUntil)
        .min(LocalDate::compareTo)
        .map(
            until ->
                new Todo(
                    "clock",
                    text("cabinet.todo.window", until),
                    text(
                        "cabinet.todo.window.detail",
                        ChronoUnit.DAYS.between(today, until),
                        done,
                        open.size())));
  }

  private Optional<Todo> due(Invoice invoice, LocalDate today) {
    var owed = invoices.getStanding().getOwed();
    var key = invoice.getDueOn().isBefore(today) ? "billing.todo.overdue" : "billing.todo";
    return owed.isZero()
        ? Optional.empty()
        : Optional.of(
            new Todo("card", text(key, invoice.getDueOn()), text("cabinet.todo.amount", owed)));
  }

  private Todo verification(MeterCard meter) {
    return new Todo(
        "alert",
        text("cabinet.todo." + meter.regime() + "." + meter.verification(), meter.verifiedUntil()),
        text("metering.kind." + meter.face().kind())
            + ", "
            + text("metering.location." + meter.face().location()));
  }

  private String text(String key, Object... arguments) {
    return Messages.text(language.getLocale(), key, arguments);
  }
}
