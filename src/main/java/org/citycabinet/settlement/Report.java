package org.citycabinet.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.citycabinet.ledger.LedgerAccount.Kind;
import org.citycabinet.settlement.Entry.Part;
import org.citycabinet.words.Money;

/**
 * What happened to an operator's money on a day.
 *
 * @param day the operator's calendar day
 * @param madeAt when the report was made
 * @param entries its lines; those booked on earlier days became known after those days' reports
 * @param balances of each kind of account
 */
record Report(LocalDate day, Instant madeAt, List<Entry> entries, Map<Kind, Balance> balances) {

  /**
   * A kind of account.
   *
   * @param opening what was on it before the day
   * @param closing what is on it after all that the report tells
   */
  record Balance(Money opening, Money closing) {

    /** What the day changed. */
    Money change() {
      return closing.minus(opening);
    }
  }

  /**
   * Makes one: what is booked, less what earlier reports have told of it.
   *
   * @param booked what the books say of the day and of some days before it
   * @param told what earlier reports said of those days
   * @param opening how the accounts stood after the report before
   */
  static Report of(
      LocalDate day,
      Instant madeAt,
      Collection<Entry> booked,
      Collection<Entry> told,
      Map<Kind, Money> opening) {
    var entries = news(booked, told);
    var balances = new EnumMap<Kind, Balance>(Kind.class);
    for (var kind : Kind.values()) {
      var before = opening.getOrDefault(kind, Money.ZERO);
      var after = before.plus(net(entries, entry -> isOf(entry, kind)));
      if (!before.isZero() || !after.isZero() || entries.stream().anyMatch(e -> isOf(e, kind))) {
        balances.put(kind, new Balance(before, after));
      }
    }
    return new Report(day, madeAt, entries, balances);
  }

  private static List<Entry> news(Collection<Entry> booked, Collection<Entry> told) {
    var known = new HashMap<Entry.Key, Entry>();
    told.forEach(entry -> known.put(entry.key(), entry));
    return booked.stream()
        .map(entry -> known.containsKey(entry.key()) ? entry.less(known.get(entry.key())) : entry)
        .filter(entry -> !entry.isNothing())
        .toList();
  }

  private static boolean isOf(Entry entry, Kind kind) {
    return entry.key().part() == Part.LEDGER && entry.key().detail().equals(kind.name());
  }

  private static Money net(Collection<Entry> entries, Predicate<Entry> which) {
    return Money.ofCents(entries.stream().filter(which).mapToLong(Entry::net).sum());
  }

  /** The lines of one part, in their order. */
  Stream<Entry> of(Part part) {
    return entries.stream().filter(entry -> entry.key().part() == part);
  }

  /** The events on a kind of account. */
  Stream<Entry> on(Kind kind) {
    return entries.stream().filter(entry -> isOf(entry, kind));
  }

  /** What all lines of the journal add up to: nothing. */
  Money offBalance() {
    return net(entries, entry -> entry.key().part() == Part.LEDGER);
  }

  /** What the journal says to be sold, less what is told apart by products. */
  Money offSales() {
    var byLedger =
        Stream.of(Kind.REVENUE, Kind.COMMISSION)
            .flatMap(this::on)
            .filter(entry -> SOLD.contains(entry.key().name()))
            .mapToLong(Entry::net)
            .sum();
    var byProduct =
        of(Part.SALE).filter(entry -> !entry.key().name().isEmpty()).mapToLong(Entry::net).sum();
    return Money.ofCents(byLedger - byProduct);
  }

  private static final List<String> SOLD =
      List.of("purchase.paid", "counter.sold", "counter.undone");

  /** Whether everything adds up. */
  boolean isBalanced() {
    return offBalance().isZero() && offSales().isZero();
  }
}
