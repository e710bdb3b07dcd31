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
 * @param entries each line of each sale of that day, and of each that was taken back on it; the
 *     fees and deposits that were taken, and the refunds and deposits that were paid out
 */
record DayReport(LocalDate day, List<Entry> entries) {

  /**
   * A line that was sold or taken back, a fee or deposit that was taken, or a refund or deposit
   * that was paid out.
   *
   * @param kind which of them
   * @param sold what was sold; empty for what is no sale
   * @param quantity how many
   * @param amount what they cost, or what was paid out
   * @param means how it was paid
   * @param clerk the account of who sold it or paid it out
   * @param drawer that was open then, or that the cash went out of; empty where none
   * @param undone whether the money went out
   */
  record Entry(
      Kind kind,
      Optional<Sold> sold,
      int quantity,
      Money amount,
      TillMeans means,
      UUID clerk,
      Optional<UUID> drawer,
      boolean undone) {
    static Stream<Entry> of(TakenFee fee) {
      return Stream.of(of(Kind.FEE, fee, fee.fee()), of(Kind.DEPOSIT, fee, fee.deposit()))
          .filter(entry -> !entry.amount().isZero());
    }

    private static Entry of(Kind kind, TakenFee fee, Money amount) {
      return new Entry(
          kind, Optional.empty(), 1, amount, fee.means(), fee.clerk(), fee.drawer(), false);
    }

    static Entry of(PaidOut paid) {
      return new Entry(
          paid.kind(),
          Optional.empty(),
          1,
          paid.amount(),
          TillMeans.CASH,
          paid.clerk(),
          Optional.of(paid.drawer()),
          true);
    }
  }

  /** What an entry is about. */
  enum Kind {
    /** A line of a sale. */
    SALE,
    /** The fee for a new card. */
    FEE,
    /** A refund that was paid out. */
    REFUND,
    /** A deposit for a card, taken or paid out (RIG-20). */
    DEPOSIT
  }

  /**
   * What was sold.
   *
   * @param edition the edition of the terms that it was sold under
   * @param line what
   */
  record Sold(UUID edition, SaleLine line) {}

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
      return entry.undone()
          ? new Sum(0, Money.ZERO, entry.quantity(), entry.amount())
          : new Sum(entry.quantity(), entry.amount(), 0, Money.ZERO);
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
    return new DayReport(day, sales.stream().flatMap(sale -> entries(day, sale)).toList());
  }

  /** The same day, with what else came in and went out on it. */
  DayReport with(Collection<TakenFee> fees, Collection<PaidOut> paidOut) {
    var more = Stream.concat(fees.stream().flatMap(Entry::of), paidOut.stream().map(Entry::of));
    return new DayReport(day, Stream.concat(entries.stream(), more).toList());
  }

  private static Stream<Entry> entries(LocalDate day, CounterSale sale) {
    return Stream.concat(
        sale.soldOn().equals(day) ? lines(sale, false) : Stream.empty(),
        sale.undoneOn().filter(day::equals).isPresent() ? lines(sale, true) : Stream.empty());
  }

  private static Stream<Entry> lines(CounterSale sale, boolean undone) {
    var drawer = undone ? sale.undoneDrawer() : sale.drawer();
    return sale.lines().stream()
        .map(
            line ->
                new Entry(
                    Kind.SALE,
                    Optional.of(new Sold(sale.edition(), line)),
                    line.quantity(),
                    line.total(),
                    sale.means(),
                    sale.clerk(),
                    drawer,
                    undone));
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
