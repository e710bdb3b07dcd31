package org.citycabinet.ticketing.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.citycabinet.words.Money;

/**
 * What an operator's counters took in and gave back on a day.
 *
 * @param day the operator's calendar day
 * @param entries each line of each sale of that day, and of each that was taken back on it
 */
record DayReport(LocalDate day, List<Entry> entries) {

  /**
   * A line that was sold or taken back.
   *
   * @param edition the edition of the terms that it was sold under
   * @param line what
   * @param means how it was paid
   * @param clerk the account of who sold it
   * @param drawer that was open then, or that the cash went out of; empty where none
   * @param undone whether it was taken back
   */
  record Entry(
      UUID edition,
      SaleLine line,
      TillMeans means,
      UUID clerk,
      Optional<UUID> drawer,
      boolean undone) {}

  /**
   * How many, and for how much.
   *
   * @param sold how many were sold
   * @param soldFor what came in for them
   * @param undone how many were taken back
   * @param undoneFor what went out for them
   */
  public record Sum(int sold, Money soldFor, int undone, Money undoneFor) {
    static final Sum NONE = new Sum(0, Money.ZERO, 0, Money.ZERO);

    static Sum of(Collection<Entry> entries) {
      return entries.stream().map(Sum::of).reduce(NONE, Sum::plus);
    }

    private static Sum of(Entry entry) {
      int quantity = entry.line().quantity();
      var amount = entry.line().total();
      return entry.undone()
          ? new Sum(0, Money.ZERO, quantity, amount)
          : new Sum(quantity, amount, 0, Money.ZERO);
    }

    private Sum plus(Sum other) {
      return new Sum(
          sold + other.sold,
          soldFor.plus(other.soldFor),
          undone + other.undone,
          undoneFor.plus(other.undoneFor));
    }

    /** What is left of the money. */
    public Money net() {
      return soldFor.minus(undoneFor);
    }
  }

  /** A sale counts on the day it was made, and the other way round on the day it was undone. */
  static DayReport of(LocalDate day, Collection<CounterSale> sales) {
    return new DayReport(
        day,
        sales.stream()
            .flatMap(
                sale ->
                    Stream.concat(
                        sale.soldOn().equals(day) ? lines(sale, false) : Stream.empty(),
                        sale.undoneOn().filter(day::equals).isPresent()
                            ? lines(sale, true)
                            : Stream.empty()))
            .toList());
  }

  private static Stream<Entry> lines(CounterSale sale, boolean undone) {
    var drawer = undone ? sale.undoneDrawer() : sale.drawer();
    return sale.lines().stream()
        .map(line -> new Entry(sale.edition(), line, sale.means(), sale.clerk(), drawer, undone));
  }

  /** The sums by whatever tells the entries apart, in its alphabetical order. */
  Map<String, Sum> by(Function<Entry, String> name) {
    var groups = new TreeMap<String, List<Entry>>();
    entries.forEach(
        entry -> groups.computeIfAbsent(name.apply(entry), any -> new ArrayList<>()).add(entry));
    var sums = new TreeMap<String, Sum>();
    groups.forEach((group, members) -> sums.put(group, Sum.of(members)));
    return sums;
  }

  /** The sum of all. */
  Sum total() {
    return Sum.of(entries);
  }
}
