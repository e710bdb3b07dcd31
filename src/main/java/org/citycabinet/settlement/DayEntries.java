package org.citycabinet.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.citycabinet.ledger.DayBook;
import org.citycabinet.operator.Operator;
import org.citycabinet.settlement.Entry.Part;

/** What the journal, and what those who sell, say of a day now. */
@ApplicationScoped
class DayEntries {
  @Inject DayBook book;
  @Inject @Any Instance<SalesSource> sales;

  /** All lines of what was booked on that day of the operator's. */
  List<Entry> of(Operator operator, LocalDate day) {
    var from = day.atStartOfDay(operator.zone()).toInstant();
    var until = day.plusDays(1).atStartOfDay(operator.zone()).toInstant();
    var moved = book.moved(operator.code(), from, until).stream().map(each -> entry(day, each));
    var sold =
        sales.stream()
            .flatMap(
                source ->
                    source.sold(operator.code(), from, until).stream()
                        .map(each -> entry(day, source, each)));
    return Stream.concat(moved, sold).toList();
  }

  private static Entry entry(LocalDate day, DayBook.Moved moved) {
    return new Entry(
        new Entry.Key(day, Part.LEDGER, moved.event(), moved.account().name(), Entry.NO_EDITION),
        moved.times(),
        moved.gained().cents(),
        moved.lost().cents());
  }

  private static Entry entry(LocalDate day, SalesSource source, SalesSource.Sold sold) {
    return new Entry(
        new Entry.Key(day, Part.SALE, sold.product(), source.channel().name(), sold.edition()),
        sold.quantity(),
        sold.price().cents(),
        sold.commission().cents());
  }
}
