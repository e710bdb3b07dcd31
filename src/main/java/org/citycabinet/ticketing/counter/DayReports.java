package org.citycabinet.ticketing.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;

/** What the counters of the caller's operator took in on a day. */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
class DayReports {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject CounterNames names;
  @Inject Fees fees;
  @Inject PayOuts payOuts;
  @Inject Audit audit;

  /**
   * A part of the report.
   *
   * @param key what its rows are told apart by: {@code product}, {@code means}, {@code clerk},
   *     {@code drawer} or {@code total}
   * @param rows its rows
   */
  public record Part(String key, List<Row> rows) {}

  /**
   * A row of it.
   *
   * @param name what it is about, in the reader's language
   * @param sum how many, and for how much
   */
  public record Row(String name, DayReport.Sum sum) {}

  /** The operator's calendar day now. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), operators.operator(me.operator()).zone());
  }

  /** The name of the caller's operator. */
  String operator(Locale language) {
    return operators.operator(me.operator()).name(language);
  }

  /** The sales of a day and those that were taken back on it, the latest first. */
  List<CounterSale> sales(LocalDate day) {
    return entities
        .createQuery(
            "select s from CounterSale s where s.operator = :operator"
                + " and (s.soldOn = :day or s.undoneOn = :day) order by s.soldAt desc, s.id",
            CounterSale.class)
        .setParameter("operator", me.operator())
        .setParameter("day", day)
        .getResultList();
  }

  /** The report of a day. */
  DayReport of(LocalDate day) {
    return DayReport.of(day, sales(day)).with(fees.of(day), payOuts.of(day));
  }

  /** The report of a day in parts, with names in a language. */
  List<Part> parts(LocalDate day, Locale language) {
    var report = of(day);
    return List.of(
        part("product", report, entry -> name(entry, language)),
        part("means", report, entry -> text(language, "counter.means." + entry.means())),
        part("clerk", report, entry -> names.person(entry.clerk())),
        part("drawer", report, entry -> drawer(entry, language)),
        new Part("total", List.of(new Row(text(language, "counter.day.total"), report.total()))));
  }

  /** The same, to be carried away; that it was is noted. */
  List<Part> file(LocalDate day, Locale language) {
    audit.record(
        me.operator(), new Audit.Deed("counter.day", "day", day.toString(), null, day.toString()));
    return parts(day, language);
  }

  private static Part part(String key, DayReport report, Function<DayReport.Entry, String> name) {
    return new Part(
        key,
        report.by(name).entrySet().stream()
            .map(row -> new Row(row.getKey(), row.getValue()))
            .toList());
  }

  private String name(DayReport.Entry entry, Locale language) {
    return entry
        .sold()
        .map(sold -> names.of(sold.edition(), sold.line(), language))
        .orElseGet(() -> text(language, "counter.day." + entry.kind()));
  }

  private String drawer(DayReport.Entry entry, Locale language) {
    return entry
        .drawer()
        .map(id -> names.drawer(entities.find(Drawer.class, id), language))
        .orElseGet(() -> text(language, "counter.day.no-drawer"));
  }

  private static String text(Locale language, String key) {
    return Messages.text(language, key);
  }
}
