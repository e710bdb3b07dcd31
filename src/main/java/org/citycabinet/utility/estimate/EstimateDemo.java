package org.citycabinet.utility.estimate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;

/** Demonstration data: the estimates of this year and the last, and the dwellings' shares. */
@ApplicationScoped
@Transactional
class EstimateDemo {
  @PersistenceContext EntityManager entities;

  void begin(@Observes @Priority(320) DemoStart start) {
    estimates(YearMonth.from(start.today()).minusMonths(1));
    DemoTable.rows("shares").forEach(this::share);
  }

  private void share(NamedCsvRecord row) {
    entities.persist(
        new DwellingShare(
            Ids.demo("premise:" + row.getField("premise")),
            Integer.parseInt(row.getField("part")),
            Integer.parseInt(row.getField("whole"))));
  }

  private void estimates(YearMonth newest) {
    var years = List.of(newest.atEndOfMonth(), LocalDate.of(newest.getYear() - 1, 12, 31));
    DemoTable.rows("estimates").stream()
        .map(row -> row.getField("house"))
        .distinct()
        .forEach(house -> years.forEach(until -> estimate(house, until)));
  }

  private void estimate(String house, LocalDate until) {
    var rows =
        DemoTable.rows("estimates").stream()
            .filter(row -> row.getField("house").equals(house))
            .toList();
    var id = Ids.demo("estimate:" + house + ":" + until.getYear());
    var items = rows.stream().map(row -> item(row, until)).toList();
    var operator = rows.get(0).getField("operator");
    entities.persist(new Estimate(id, operator, houseId(house), until, items));
  }

  private static UUID houseId(String house) {
    return Ids.demo("house:" + house);
  }

  private static EstimateItem item(NamedCsvRecord row, LocalDate until) {
    return new EstimateItem(
        row.getField("heading"),
        Money.euro(row.getField("plan")),
        Money.euro(row.getField("actual_per_month")).times(until.getMonthValue()));
  }
}
