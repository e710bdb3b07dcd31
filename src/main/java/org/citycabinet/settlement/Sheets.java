package org.citycabinet.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.ledger.LedgerAccount.Kind;
import org.citycabinet.settlement.Entry.Part;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Money;

/** A report as tables, with names in a language. */
@ApplicationScoped
class Sheets {
  private static final List<Kind> EARNED = List.of(Kind.REVENUE, Kind.COMMISSION);
  private static final List<Kind> MEANS =
      List.of(Kind.GATEWAY, Kind.DRAWER, Kind.TERMINAL, Kind.COUNTER, Kind.BANK, Kind.ELSEWHERE);
  private static final List<Kind> OWED =
      List.of(
          Kind.WALLET,
          Kind.PENDING,
          Kind.PROMISED,
          Kind.DEBT,
          Kind.DEPOSIT,
          Kind.SURCHARGE,
          Kind.RECEIVABLE,
          Kind.UNCLEAR);

  /** Cash that moves between drawers and the safe was neither taken in nor given out. */
  private static final String WITHIN = "drawer.";

  @Inject @Any Instance<SalesSource> sales;

  /**
   * A table of the report.
   *
   * @param key the end of the keys of its title and of its columns' titles
   * @param columns the ends of the keys of its columns of money
   * @param rows its rows, the sum last
   */
  public record Sheet(String key, List<String> columns, List<Line> rows) {}

  /**
   * A row of it.
   *
   * @param name what it is about, in the reader's language
   * @param times how many; null where nothing is counted
   * @param amounts the columns of money
   */
  public record Line(String name, Long times, List<Money> amounts) {}

  /** All tables that have something to say. */
  List<Sheet> of(Report report, Locale language) {
    return Stream.of(
            sold(report, language),
            earned(report, language),
            means(report, language),
            refunds(report, language),
            owed(report, language),
            late(report, language))
        .filter(sheet -> !sheet.rows().isEmpty())
        .toList();
  }

  private Sheet sold(Report report, Locale language) {
    var rows = new ArrayList<Line>();
    report
        .of(Part.SALE)
        .forEach(
            entry ->
                rows.add(
                    line(product(entry, language), entry.times(), entry.first(), entry.second())));
    return new Sheet("sold", List.of("price", "commission", "sum"), withSum(rows, language));
  }

  private String product(Entry entry, Locale language) {
    var channel = Channel.valueOf(entry.key().detail());
    var name =
        sales.stream()
            .filter(source -> source.channel() == channel)
            .map(source -> source.name(entry.key().edition(), entry.key().name(), language))
            .findFirst()
            .orElse(entry.key().name());
    return name + " · " + Messages.text(language, "settlement.channel." + channel);
  }

  private static Sheet earned(Report report, Locale language) {
    var rows = byEvent(EARNED.stream().flatMap(report::on), language);
    return new Sheet("earned", List.of("gained", "lost", "sum"), withSum(rows, language));
  }

  /** Money in and out of these accounts is told from the side of the operator. */
  private static Sheet means(Report report, Locale language) {
    var rows =
        MEANS.stream()
            .flatMap(kind -> means(report, kind, language))
            .collect(Collectors.toCollection(ArrayList::new));
    return new Sheet("means", List.of("taken", "given", "sum"), withSum(rows, language));
  }

  private static Stream<Line> means(Report report, Kind kind, Locale language) {
    var entries = report.on(kind).filter(entry -> !entry.key().name().startsWith(WITHIN)).toList();
    return entries.isEmpty()
        ? Stream.of()
        : Stream.of(
            line(
                account(kind, language),
                sum(entries, Entry::times),
                -sum(entries, Entry::second),
                -sum(entries, Entry::first)));
  }

  /** What was taken back of what was earned, and what the gateway has paid out. */
  private static Sheet refunds(Report report, Locale language) {
    var lost = EARNED.stream().flatMap(report::on).filter(entry -> entry.second() != 0);
    var paid = report.on(Kind.GATEWAY).filter(entry -> entry.first() != 0);
    var rows =
        Stream.of(
                grouped(lost).entrySet().stream()
                    .map(
                        each ->
                            amount(
                                event(each.getKey(), language),
                                each.getValue(),
                                -sum(each.getValue(), Entry::second))),
                grouped(paid).entrySet().stream()
                    .map(
                        each ->
                            amount(
                                event(each.getKey(), language),
                                each.getValue(),
                                sum(each.getValue(), Entry::first))))
            .flatMap(rowsOf -> rowsOf)
            .toList();
    return new Sheet("refunds", List.of("sum"), rows);
  }

  private static Line amount(String name, List<Entry> entries, long cents) {
    return new Line(name, sum(entries, Entry::times), List.of(Money.ofCents(cents)));
  }

  private static Sheet owed(Report report, Locale language) {
    var rows =
        OWED.stream()
            .filter(report.balances()::containsKey)
            .map(kind -> owed(account(kind, language), report.balances().get(kind)))
            .toList();
    return new Sheet("owed", List.of("opening", "change", "closing"), rows);
  }

  private static Line owed(String name, Report.Balance balance) {
    return new Line(name, null, List.of(balance.opening(), balance.change(), balance.closing()));
  }

  /** What was booked on earlier days and became known after their reports. */
  private static Sheet late(Report report, Locale language) {
    var rows =
        report
            .of(Part.LEDGER)
            .filter(entry -> entry.key().bookedOn().isBefore(report.day()))
            .map(entry -> late(entry, language))
            .toList();
    return new Sheet("late", List.of("gained", "lost", "sum"), rows);
  }

  private static Line late(Entry entry, Locale language) {
    var name =
        String.join(
            " · ",
            Formats.date(language, entry.key().bookedOn()),
            event(entry.key().name(), language),
            account(Kind.valueOf(entry.key().detail()), language));
    return line(name, entry.times(), entry.first(), entry.second());
  }

  private static List<Line> byEvent(Stream<Entry> entries, Locale language) {
    return grouped(entries).entrySet().stream()
        .map(
            each ->
                line(
                    event(each.getKey(), language),
                    sum(each.getValue(), Entry::times),
                    sum(each.getValue(), Entry::first),
                    sum(each.getValue(), Entry::second)))
        .toList();
  }

  private static Map<String, List<Entry>> grouped(Stream<Entry> entries) {
    return entries.collect(
        Collectors.groupingBy(entry -> entry.key().name(), TreeMap::new, Collectors.toList()));
  }

  private static long sum(List<Entry> entries, Function<Entry, Long> figure) {
    return entries.stream().mapToLong(figure::apply).sum();
  }

  private static Line line(String name, long times, long first, long second) {
    return new Line(
        name,
        times,
        List.of(Money.ofCents(first), Money.ofCents(second), Money.ofCents(first + second)));
  }

  private static List<Line> withSum(List<Line> rows, Locale language) {
    if (rows.isEmpty()) {
      return rows;
    }
    var sum =
        rows.stream()
            .map(Line::amounts)
            .reduce(
                (one, other) ->
                    Stream.iterate(0, i -> i + 1)
                        .limit(one.size())
                        .map(i -> one.get(i).plus(other.get(i)))
                        .toList())
            .orElseThrow();
    var all = new ArrayList<>(rows);
    all.add(new Line(Messages.text(language, "settlement.sum"), null, sum));
    return all;
  }

  private static String event(String event, Locale language) {
    return Messages.text(language, "settlement.event." + event);
  }

  private static String account(Kind kind, Locale language) {
    return Messages.text(language, "settlement.account." + kind);
  }
}
